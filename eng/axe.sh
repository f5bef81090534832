#!/usr/bin/env bash
# axe and the width of the smallest telephone on one page of each kind, as everybody who may come, in both languages. Of it only the operator's
# pages are looked at with the tests, and what the tests of those pages open themselves.
set -euo pipefail
VONHAI_EVERY_PAGE=1 "$(dirname "$0")/measure.sh" Storefront Pages.EveryPageTests
