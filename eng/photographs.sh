#!/usr/bin/env bash
# The morning check on 24 photographs of the own stand and 24 of swapped ones, each read by the page in Chromium: no wrong green, no red for the own one.
# The tests take a quarter of them.
set -euo pipefail
VONHAI_PHOTOGRAPHS=24 "$(dirname "$0")/measure.sh" Storefront Pages.KiemBienTests
