#!/usr/bin/env bash
# Runs N random market days (default 1,000 on SQLite, a quarter of that on PostgreSQL): two phones of one household that tell their sales late
# and twice, while buyers order the same goods online. A short form runs with the tests.
set -euo pipefail
export VONHAI_MARKET_DAYS=${1:-1000}
"$(dirname "$0")/measure.sh" Sdk Storage.MarketDayTests
