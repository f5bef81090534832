#!/usr/bin/env bash
# Delivers N webhooks of M transfers (default 100,000 of 1,000), shuffled and many at once, to two instances on one database, on SQLite
# and on PostgreSQL; fails unless each transfer is credited once and 99.9 % of the replies come within 2 s. Then holds the write lock from
# a third process: every sender must be answered within its 30 s. A short form runs with the tests. Nothing but loopback.
set -euo pipefail
cd "$(dirname "$0")/.."
export VONHAI_WEBHOOKS="${1:-100000} ${2:-1000}" VONHAI_WEBHOOKS_HELD=${3:-24}
work=$(mktemp -d "${TMPDIR:-/tmp}/vonhai-webhooks.XXXXXX")
chmod 755 "$work" # The server runs as another user when we are root.
trap 'eng/postgres.sh stop "$work/postgres" 2>/dev/null || true; rm -rf "$work"' EXIT
if [[ -z ${VONHAI_TEST_POSTGRES:-} ]]; then
  VONHAI_TEST_POSTGRES=$(eng/postgres.sh start "$work/postgres")
  export VONHAI_TEST_POSTGRES
fi
# One class after the other: a measurement wants the machine for itself.
for class in WebhookStormTests HeldLockTests; do
  dotnet test --project tests/VoNhai.Commerce.Storefront.Tests -c Release --no-progress --output Detailed \
    --show-live-output on --filter-class "VoNhai.Commerce.Storefront.Tests.Load.$class"
done
