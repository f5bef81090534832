#!/usr/bin/env bash
# Checks the HTML of every page of every role, in both languages, by html-validate: LinksTests walks through them and leaves them in a folder.
# Needs node and npm; the first run fetches the validator, which is no part of what we ship.
set -euo pipefail
cd "$(dirname "$0")/.."
version=10.9.0
tool=${VONHAI_HTML_VALIDATE:-${XDG_CACHE_HOME:-$HOME/.cache}/vonhai/html-validate-$version}
[[ -x $tool/node_modules/.bin/html-validate ]] || npm install --silent --no-fund --no-audit --prefix "$tool" "html-validate@$version"
work=$(mktemp -d "${TMPDIR:-/tmp}/vonhai-html.XXXXXX")
trap 'rm -rf "$work"' EXIT
VONHAI_PAGES=$work dotnet test --project tests/VoNhai.Commerce.Storefront.Tests -c Release --no-progress \
  --filter-class VoNhai.Commerce.Storefront.Tests.Pages.LinksTests
# How an empty element is closed, and what Razor leaves at the end of a line, is of no account to a browser.
cat > "$work/.htmlvalidate.json" <<'RULES'
{ "root": true, "extends": ["html-validate:standard"], "rules": { "void-style": "off", "no-trailing-whitespace": "off" } }
RULES
echo "$(find "$work" -name '*.html' | wc -l) pages"
"$tool/node_modules/.bin/html-validate" --config "$work/.htmlvalidate.json" --ext html "$work"
