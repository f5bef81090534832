#!/usr/bin/env bash
# Measures the codec, the pictures and the matching of transfers against naive controls, and prints Markdown tables with the machine
# named. Names of suites as arguments (Building, Reading, CheckValue, DrawingSvg, DrawingPng, Matching) measure those alone;
# Search (100,000 products on SQLite and on a PostgreSQL that it starts) is measured by name only, for some minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet build tests/VoNhai.Commerce.Benchmarks -c Release --nologo -v q >&2
if [[ " $* " == *" Search "* && -z ${VONHAI_TEST_POSTGRES:-} ]]; then
  folder=${TMPDIR:-/tmp}/vonhai-bench-postgres-$$
  VONHAI_TEST_POSTGRES=$(eng/postgres.sh start "$folder")
  export VONHAI_TEST_POSTGRES
  trap 'eng/postgres.sh stop "$folder"' EXIT
fi
dotnet run --project tests/VoNhai.Commerce.Benchmarks -c Release --no-build -- "$@"
