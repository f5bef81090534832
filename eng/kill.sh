#!/usr/bin/env bash
# Kills the published storefront in the middle of checkouts and webhooks, N times on each database (default 50), and checks that
# nothing acknowledged is lost. A short form runs with the tests.
set -euo pipefail
cd "$(dirname "$0")/.."
export VONHAI_KILL_CYCLES=${1:-50}
work=$(mktemp -d "${TMPDIR:-/tmp}/vonhai-kill.XXXXXX")
chmod 755 "$work" # The server runs as another user when we are root.
trap 'eng/postgres.sh stop "$work/postgres" 2>/dev/null || true; rm -rf "$work"' EXIT
if [[ -z ${VONHAI_TEST_POSTGRES:-} ]]; then
  VONHAI_TEST_POSTGRES=$(eng/postgres.sh start "$work/postgres")
  export VONHAI_TEST_POSTGRES
fi
dotnet test --project tests/VoNhai.Commerce.Storefront.Tests -c Release --no-progress --output Detailed \
  --show-live-output on --filter-class VoNhai.Commerce.Storefront.Tests.Durability.KillTests
