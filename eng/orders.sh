#!/usr/bin/env bash
# Orders a second over HTTP by eight buyers at once, beside single inserts into the same database, on SQLite and PostgreSQL, N seconds each
# (default 15); fails under a quarter of what one writer inserts. Wants a quiet machine. A short form runs with the tests.
set -euo pipefail
cd "$(dirname "$0")/.."
export VONHAI_ORDER_RATE=${1:-15}
work=$(mktemp -d "${TMPDIR:-/tmp}/vonhai-orders.XXXXXX")
chmod 755 "$work" # The server runs as another user when we are root.
trap 'eng/postgres.sh stop "$work/postgres" 2>/dev/null || true; rm -rf "$work"' EXIT
if [[ -z ${VONHAI_TEST_POSTGRES:-} ]]; then
  VONHAI_TEST_POSTGRES=$(eng/postgres.sh start "$work/postgres")
  export VONHAI_TEST_POSTGRES
fi
dotnet test --project tests/VoNhai.Commerce.Storefront.Tests -c Release --no-progress --output Detailed \
  --show-live-output on --filter-class VoNhai.Commerce.Storefront.Tests.Load.OrderRateTests
