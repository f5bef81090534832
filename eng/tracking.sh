#!/usr/bin/env bash
# Compares how long the four refusals of tracking take, by N samples of each (default 2,000), on both databases, beside a control that gives
# itself away. A short form runs with the tests.
set -euo pipefail
cd "$(dirname "$0")/.."
export VONHAI_TRACKING_SAMPLES=${1:-2000}
work=$(mktemp -d "${TMPDIR:-/tmp}/vonhai-tracking.XXXXXX")
chmod 755 "$work" # The server runs as another user when we are root.
trap 'eng/postgres.sh stop "$work/postgres" 2>/dev/null || true; rm -rf "$work"' EXIT
if [[ -z ${VONHAI_TEST_POSTGRES:-} ]]; then
  VONHAI_TEST_POSTGRES=$(eng/postgres.sh start "$work/postgres")
  export VONHAI_TEST_POSTGRES
fi
dotnet test --project tests/VoNhai.Commerce.Storefront.Tests -c Release --no-progress --output Detailed \
  --show-live-output on --filter-class VoNhai.Commerce.Storefront.Tests.Ways.TrackingTests
