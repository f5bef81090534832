#!/usr/bin/env bash
# A partner who has only the API's document: generates a client from it by Kiota, builds a program on it (tests/VoNhai.Commerce.GeneratedClient)
# and lets it list, order, be refused, be paid and track over HTTP. The first run fetches the generator, which is no part of what we ship.
# Nothing but loopback.
set -euo pipefail
cd "$(dirname "$0")/.."
. eng/serving.sh
root=$PWD
version=1.38.0
secret=secret-of-the-practice-feeds
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 KIOTA_OFFLINE_ENABLED=1 MSBUILDDISABLENODEREUSE=1
unset CI # The locked restore of this repository is not a partner's.
tool=${VONHAI_KIOTA:-${XDG_CACHE_HOME:-$HOME/.cache}/vonhai/kiota-$version}
[[ -x $tool/kiota ]] || dotnet tool install --tool-path "$tool" --version "$version" Microsoft.OpenApi.Kiota >/dev/null
work=$(mktemp -d "${TMPDIR:-/tmp}/vonhai-client.XXXXXX")
storefront=
clean_up() {
  [[ -z $storefront ]] || kill "$storefront" 2>/dev/null || true
  [[ -z $storefront ]] || wait "$storefront" 2>/dev/null || true
  rm -rf "$work"
}
trap clean_up EXIT

[[ ${1:-} == --no-build ]] || dotnet build src/VoNhai.Commerce.Storefront -c Release --nologo -v q >&2
ASPNETCORE_ENVIRONMENT=Development ASPNETCORE_URLS=http://127.0.0.1:0 Practice__PrintLogIns=false Practice__FeedSecret=$secret Database__File="$work/shop.db" \
  dotnet src/VoNhai.Commerce.Storefront/bin/Release/net10.0/VoNhai.Commerce.Storefront.dll --contentRoot "$root/src/VoNhai.Commerce.Storefront" >"$work/log" 2>&1 &
storefront=$!
address=$(await_address "$work/log")

cp -r tests/VoNhai.Commerce.GeneratedClient "$work/program"
curl -fsS "$address/openapi/v1.json" -o "$work/v1.json"
# It looks for a newer version of itself even when told not to, and complains about that at length.
"$tool/kiota" generate -l CSharp -d "$work/v1.json" -c ShopClient -n VoNhai.Shop.Client -o "$work/program/client" --log-level Warning >"$work/generated" 2>&1 \
  || { grep -A3 '^crit' "$work/generated" >&2; exit 1; }
(cd "$work/program" && dotnet build -c Release --nologo -v q -clp:NoSummary >&2)
dotnet "$work/program/bin/Release/net10.0/GeneratedClient.dll" "$address" "$secret"
