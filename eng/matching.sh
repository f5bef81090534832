#!/usr/bin/env bash
# Measures what a transfer costs, from its delivery to its credit in the database, among few and among N open orders (default 100,000) on
# SQLite and PostgreSQL, and fails if it grows with them. A short form runs with the tests; the rule alone is measured by eng/bench.sh Matching.
set -euo pipefail
cd "$(dirname "$0")/.."
export VONHAI_OPEN_ORDERS=${1:-100000}
work=$(mktemp -d "${TMPDIR:-/tmp}/vonhai-matching.XXXXXX")
chmod 755 "$work" # The server runs as another user when we are root.
trap 'eng/postgres.sh stop "$work/postgres" 2>/dev/null || true; rm -rf "$work"' EXIT
if [[ -z ${VONHAI_TEST_POSTGRES:-} ]]; then
  VONHAI_TEST_POSTGRES=$(eng/postgres.sh start "$work/postgres")
  export VONHAI_TEST_POSTGRES
fi
dotnet test --project tests/VoNhai.Commerce.Sdk.Tests -c Release --no-progress --output Detailed --show-live-output on \
  --filter-class VoNhai.Commerce.Sdk.Tests.Storage.OpenOrdersTests
