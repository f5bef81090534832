#!/usr/bin/env bash
# The long forms of what money must never do: 10,000 forged deliveries for each provider and 1,000 orders weighed again and again.
# Short forms run with the tests.
set -euo pipefail
export VONHAI_FORGERIES=${VONHAI_FORGERIES:-10000} VONHAI_WEIGHINGS=${VONHAI_WEIGHINGS:-1000}
"$(dirname "$0")/measure.sh" Sdk Storage.ForgedDeliveryTests Storage.RandomWeighingTests
