#!/usr/bin/env bash
# Reads N memos without our code (default 10,000,000) and shows that none of them finds an open order. One million run with the tests.
set -euo pipefail
cd "$(dirname "$0")/.."
export VONHAI_MEMOS=${1:-10000000}
dotnet test --project tests/VoNhai.Commerce.Sdk.Tests -c Release --no-progress --output Detailed \
  --show-live-output on --filter-class VoNhai.Commerce.Sdk.Tests.Orders.ForeignMemoTests
