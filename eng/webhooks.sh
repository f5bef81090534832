#!/usr/bin/env bash
# Delivers N webhooks of M transfers (default 100,000 of 1,000), shuffled and many at once, to two instances on one database, on SQLite
# and on PostgreSQL; fails unless each transfer is credited once and 99.9 % of the replies come within 2 s. Then holds the write lock from
# a third process: every sender must be answered within its 30 s. A short form runs with the tests. Nothing but loopback.
set -euo pipefail
export VONHAI_WEBHOOKS="${1:-100000} ${2:-1000}" VONHAI_WEBHOOKS_HELD=${3:-24}
# One class after the other: a measurement wants the machine for itself.
"$(dirname "$0")/measure.sh" Storefront Load.WebhookStormTests Load.HeldLockTests
