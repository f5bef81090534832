#!/usr/bin/env bash
# What the tests look at on telephones alone, on a wide screen as well: every class that says [Screens].
set -euo pipefail
cd "$(dirname "$0")/.."
mapfile -t classes < <(grep -rl --include='*.cs' ', Screens\]' tests/VoNhai.Commerce.Storefront.Tests | sed 's#.*Storefront.Tests/##; s#\.cs$##; s#/#.#g' | sort)
VONHAI_ALL_SCREENS=1 eng/measure.sh Storefront "${classes[@]}"
