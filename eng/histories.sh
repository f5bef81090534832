#!/usr/bin/env bash
# Runs N random histories of a stall beside a model of it (default 10,000 on SQLite, a tenth of that on PostgreSQL). VONHAI_HISTORY_SEED
# chooses the first seed. A short form runs with the tests.
set -euo pipefail
cd "$(dirname "$0")/.."
export VONHAI_HISTORIES=${1:-10000}
work=$(mktemp -d "${TMPDIR:-/tmp}/vonhai-histories.XXXXXX")
chmod 755 "$work" # The server runs as another user when we are root.
trap 'eng/postgres.sh stop "$work/postgres" 2>/dev/null || true; rm -rf "$work"' EXIT
if [[ -z ${VONHAI_TEST_POSTGRES:-} ]]; then
  VONHAI_TEST_POSTGRES=$(eng/postgres.sh start "$work/postgres")
  export VONHAI_TEST_POSTGRES
fi
dotnet test --project tests/VoNhai.Commerce.Sdk.Tests -c Release --no-progress --output Detailed \
  --show-live-output on --filter-class VoNhai.Commerce.Sdk.Tests.Storage.Histories.HistoryTests
