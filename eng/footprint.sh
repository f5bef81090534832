#!/usr/bin/env bash
# How long the published storefront takes from its start to the first 200, and how much memory it holds after N requests (default 10,000:
# the listing, a product, an order placed and looked at), beside an empty ASP.NET application in the same run. Fails above 1.5 s and 150 MB.
# Starts are the median of five on a database that is there; the first start, which makes it, is printed too. Wants a quiet machine.
set -euo pipefail
cd "$(dirname "$0")/.."
. eng/serving.sh
requests=${1:-10000}
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
work=$(mktemp -d "${TMPDIR:-/tmp}/vonhai-footprint.XXXXXX")
running=
stop() {
  [[ -z $running ]] || kill "$running" 2>/dev/null || true
  [[ -z $running ]] || wait "$running" 2>/dev/null || true
  running=
}
trap 'stop; rm -rf "$work"' EXIT

dotnet publish src/VoNhai.Commerce.Storefront -c Release -o "$work/shop" --nologo -v q >&2
mkdir "$work/empty.src"
cat >"$work/empty.src/Empty.csproj" <<'XML'
<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>
XML
cat >"$work/empty.src/Program.cs" <<'CSHARP'
var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "ok");
app.Run();
CSHARP
dotnet publish "$work/empty.src" -c Release -o "$work/empty" --nologo -v q >&2

port=5500
# Sets seconds and leaves the program running at $address.
start() {
  address=http://127.0.0.1:$((port++))
  local began
  began=$(date +%s%N)
  ASPNETCORE_ENVIRONMENT=Production Practice__Enabled=true Practice__PrintLogIns=false Database__File="$work/shop.db" \
    dotnet "$work/$1" --urls "$address" --contentRoot "$work/${1%%/*}" >"$work/log" 2>&1 &
  running=$!
  until curl -fs -o /dev/null "$address/"; do
    kill -0 "$running" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
    sleep 0.02
  done
  seconds=$(awk -v ns=$(($(date +%s%N) - began)) 'BEGIN { printf "%.2f", ns / 1e9 }')
}
median() { sort -n | sed -n 3p; }
memory() { awk '/^VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$running/status"; }
starts() { for _ in 1 2 3 4 5; do start "$1"; stop; echo "$seconds"; done | median; }

start shop/VoNhai.Commerce.Storefront.dll
first=$seconds
stop
shop_start=$(starts shop/VoNhai.Commerce.Storefront.dll)
empty_start=$(starts empty/Empty.dll)

start empty/Empty.dll
curl -sZ --parallel-max 8 -o /dev/null "$address/?n=[1-$requests]"
empty_memory=$(memory)
stop
start shop/VoNhai.Commerce.Storefront.dll
fresh_memory=$(memory)
read -r product slug < <(first_product "$address")
order=$(place_order "$address" "$product" "footprint-$RANDOM$RANDOM" --fail)
third=$((requests / 3))
for url in "$address/?n=[1-$((requests - 2 * third))]" "$address/san-pham/$slug?n=[1-$third]" "$address$(link_of "$order")&n=[1-$third]"; do
  curl -sZ --parallel-max 8 -o /dev/null -w '%{http_code}\n' "$url" | sort | uniq -c | awk -v page="${url#"$address"}" '{ sub(/[?].*/, "", page); if ($2 != 200) { print page ": " $1 " times " $2 > "/dev/stderr"; bad = 1 } } END { exit bad }'
done
shop_memory=$(memory)
stop

echo "| | to the first 200 | memory after $requests requests |"
echo "|---|--:|--:|"
echo "| empty ASP.NET application | $empty_start s | $empty_memory MB |"
echo "| storefront | $shop_start s (the very first, which makes the database: $first s) | $shop_memory MB ($fresh_memory when it had started) |"
awk -v s="$shop_start" -v m="$shop_memory" 'BEGIN { exit !(s < 1.5 && m < 150) }'
