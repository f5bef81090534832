#!/usr/bin/env bash
# Runs one class of tests alone and shows what it prints: the long forms of load, kill and storm. PostgreSQL is the server that
# VONHAI_TEST_POSTGRES names, or one of its own.
#   eng/measure.sh Storefront Load.OversellTests [more classes, one after the other]
set -euo pipefail
cd "$(dirname "$0")/.."
project=VoNhai.Commerce.$1.Tests
shift
if [[ -z ${VONHAI_TEST_POSTGRES:-} ]]; then
  work=$(mktemp -d "${TMPDIR:-/tmp}/vonhai-measure.XXXXXX")
  chmod 755 "$work" # The server runs as another user when we are root.
  trap 'eng/postgres.sh stop "$work/postgres" 2>/dev/null || true; rm -rf "$work"' EXIT
  VONHAI_TEST_POSTGRES=$(eng/postgres.sh start "$work/postgres")
  export VONHAI_TEST_POSTGRES
fi
for class in "$@"; do
  dotnet test --project "tests/$project" -c Release --no-progress --output Detailed --show-live-output on --filter-class "$project.$class"
done
