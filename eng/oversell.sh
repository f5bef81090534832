#!/usr/bin/env bash
# N checkout attempts over HTTP (default 10,000) by 64 clients for the last five units, at one and at two processes, on SQLite and on
# PostgreSQL: exactly five must be sold, nothing may be answered 5xx, and the control (read first, write then) must oversell. A short form
# runs with the tests. Nothing but loopback.
set -euo pipefail
export VONHAI_OVERSELL=${1:-10000}
"$(dirname "$0")/measure.sh" Storefront Load.OversellTests
