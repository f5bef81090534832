#!/usr/bin/env bash
# Two storefronts on one PostgreSQL behind nginx: log-in, cart, orders, jobs and announcer across both, and N crashes of the database
# under load (default 10) without loss of anything acknowledged. A short form runs with the tests. Nothing but loopback.
set -euo pipefail
export VONHAI_CRASHES=${1:-10}
"$(dirname "$0")/measure.sh" Storefront Load.BehindNginxTests
