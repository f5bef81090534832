#!/usr/bin/env bash
# Measures what a transfer costs, from its delivery to its credit in the database, among few and among N open orders (default 100,000) on
# SQLite and PostgreSQL, and fails if it grows with them. A short form runs with the tests; the rule alone is measured by eng/bench.sh Matching.
set -euo pipefail
export VONHAI_OPEN_ORDERS=${1:-100000}
"$(dirname "$0")/measure.sh" Sdk Storage.OpenOrdersTests
