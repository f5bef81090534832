#!/usr/bin/env bash
# A code of every bank in the directory, N times (default 50) with random accounts, amounts and memos: built, drawn as PNG, decoded by
# zbarimg, read back and compared. Once a bank runs with the tests. Another seed: VONHAI_CODES_SEED=7 eng/banks.sh
set -euo pipefail
cd "$(dirname "$0")/.."
export VONHAI_CODES_PER_BANK=${1:-50} CI=true
dotnet test --project tests/VoNhai.Commerce.Sdk.Tests -c Release --no-progress --output Detailed \
  --show-live-output on --filter-class VoNhai.Commerce.Sdk.Tests.QrImages.EveryBankTests
