#!/usr/bin/env bash
# Kills the published storefront in the middle of checkouts and webhooks, N times on each database (default 50), and checks that
# nothing acknowledged is lost. A short form runs with the tests.
set -euo pipefail
export VONHAI_KILL_CYCLES=${1:-50}
"$(dirname "$0")/measure.sh" Storefront Durability.KillTests
