#!/usr/bin/env bash
# Lints the API's document of a storefront that runs, by Redocly's recommended rules; needs Node.
#   eng/openapi.sh [http://localhost:5080]
set -euo pipefail
at=${1:-http://localhost:5080}
if [[ $at == -h || $at == --help ]]; then
  sed -n '2,3p' "$0" | sed 's/^# \{0,1\}//'
  exit 2
fi

file=$(mktemp --suffix=.json)
trap 'rm -f "$file"' EXIT
curl --silent --show-error --fail "$at/openapi/v1.json" >"$file"
npx --yes @redocly/cli@2 lint "$file" --extends recommended
