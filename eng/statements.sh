#!/usr/bin/env bash
# Reads statements of N lines (default 100,000; XLS holds at most 65,535) and fails over 10 s or 300 MB, one process for each format, so
# that the peak is its own. Then brings N lines to the books of SQLite and PostgreSQL and says how long that took. A short form runs with
# the tests.
set -euo pipefail
cd "$(dirname "$0")/.."
export VONHAI_STATEMENT_LINES=${1:-100000} VONHAI_IMPORT_LINES=${1:-100000}
project=tests/VoNhai.Commerce.Sdk.Tests
dotnet build "$project" -c Release --nologo -v q
for format in Csv Xlsx Xls; do
  dotnet test --project "$project" -c Release --no-build --no-progress --output Detailed --show-live-output on \
    --filter-method "VoNhai.Commerce.Sdk.Tests.Statements.LargeStatementTests.${format}_is_read_within_ten_seconds_and_300_MB"
done
eng/measure.sh Sdk Storage.LargeImportTests
