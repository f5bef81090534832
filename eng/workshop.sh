#!/usr/bin/env bash
# Plays a whole workshop with N learners (default 40) against one server, on each database, and prints how long requests took: log-in by card,
# listing, ordering, paying, drills, a cut network, a market day, the board to the last number. A short form runs with the tests.
set -euo pipefail
export VONHAI_WORKSHOP=${1:-40}
"$(dirname "$0")/measure.sh" Storefront Load.WorkshopTests
