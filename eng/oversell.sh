#!/usr/bin/env bash
# N checkout attempts over HTTP (default 10,000) by 64 clients for the last five units, at one and at two processes, on SQLite and on
# PostgreSQL: exactly five must be sold, nothing may be answered 5xx, and the control (read first, write then) must oversell. A short form
# runs with the tests. Nothing but loopback.
set -euo pipefail
cd "$(dirname "$0")/.."
export VONHAI_OVERSELL=${1:-10000}
work=$(mktemp -d "${TMPDIR:-/tmp}/vonhai-oversell.XXXXXX")
chmod 755 "$work" # The server runs as another user when we are root.
trap 'eng/postgres.sh stop "$work/postgres" 2>/dev/null || true; rm -rf "$work"' EXIT
if [[ -z ${VONHAI_TEST_POSTGRES:-} ]]; then
  VONHAI_TEST_POSTGRES=$(eng/postgres.sh start "$work/postgres")
  export VONHAI_TEST_POSTGRES
fi
dotnet test --project tests/VoNhai.Commerce.Storefront.Tests -c Release --no-progress --output Detailed \
  --show-live-output on --filter-class VoNhai.Commerce.Storefront.Tests.Load.OversellTests
