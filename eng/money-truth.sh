#!/usr/bin/env bash
# The long forms of what money must never do: 10,000 forged deliveries for each provider, 1,000 orders weighed again and again, and
# every choice of up to six events told in every order. Short forms run with the tests.
set -euo pipefail
export VONHAI_FORGERIES=${VONHAI_FORGERIES:-10000} VONHAI_WEIGHINGS=${VONHAI_WEIGHINGS:-1000} VONHAI_EVENTS=${VONHAI_EVENTS:-6}
"$(dirname "$0")/measure.sh" Sdk Storage.ForgedDeliveryTests Storage.RandomWeighingTests Payments.PaymentStateOrderTests
