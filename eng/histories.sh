#!/usr/bin/env bash
# Runs N random histories of a stall beside a model of it (default 10,000 on SQLite, a tenth of that on PostgreSQL). VONHAI_HISTORY_SEED
# chooses the first seed. A short form runs with the tests.
set -euo pipefail
export VONHAI_HISTORIES=${1:-10000}
"$(dirname "$0")/measure.sh" Sdk Storage.Histories.HistoryTests
