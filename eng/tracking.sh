#!/usr/bin/env bash
# Compares how long the four refusals of tracking take, by N samples of each (default 2,000), on both databases, beside a control that gives
# itself away. A short form runs with the tests.
set -euo pipefail
export VONHAI_TRACKING_SAMPLES=${1:-2000}
"$(dirname "$0")/measure.sh" Storefront Ways.TrackingTests
