#!/usr/bin/env bash
# A product's page in Chromium on 400 kbit/s, 400 ms and a processor four times slower: prints when it is usable, cold and warm, and fails above 2.5 s
# and 0.5 s. Wants a quiet machine.
set -euo pipefail
VONHAI_WEAK_SIGNAL=1 "$(dirname "$0")/measure.sh" Storefront Load.WeakSignalTests
