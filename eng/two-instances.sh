#!/usr/bin/env bash
# Two storefronts on one PostgreSQL behind nginx: log-in, cart, orders, jobs and announcer across both, and N crashes of the database
# under load (default 10) without loss of anything acknowledged. A short form runs with the tests. Nothing but loopback.
set -euo pipefail
cd "$(dirname "$0")/.."
export VONHAI_CRASHES=${1:-10}
work=$(mktemp -d "${TMPDIR:-/tmp}/vonhai-two-instances.XXXXXX")
chmod 755 "$work" # The server runs as another user when we are root.
trap 'eng/postgres.sh stop "$work/postgres" 2>/dev/null || true; rm -rf "$work"' EXIT
if [[ -z ${VONHAI_TEST_POSTGRES:-} ]]; then
  VONHAI_TEST_POSTGRES=$(eng/postgres.sh start "$work/postgres")
  export VONHAI_TEST_POSTGRES
fi
dotnet test --project tests/VoNhai.Commerce.Storefront.Tests -c Release --no-progress --output Detailed \
  --show-live-output on --filter-class VoNhai.Commerce.Storefront.Tests.Load.BehindNginxTests
