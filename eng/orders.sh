#!/usr/bin/env bash
# Orders a second over HTTP by eight buyers at once, beside single inserts into the same database, on SQLite and PostgreSQL, N seconds each
# (default 15); fails under a quarter of what one writer inserts. Wants a quiet machine. A short form runs with the tests.
set -euo pipefail
export VONHAI_ORDER_RATE=${1:-15}
"$(dirname "$0")/measure.sh" Storefront Load.OrderRateTests
