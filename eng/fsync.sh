#!/usr/bin/env bash
# Counts, by strace, how often the storefront on SQLite asks the disk to keep what was written, while N orders (default 100) are placed
# one after the other. Fails unless each acknowledged order saw at least one. A kill cannot show this: what a killed program has written
# stays with the system. Idle seconds before are the control: they must ask for nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
. eng/serving.sh
orders=${1:-100}
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
command -v strace curl >/dev/null || { echo "fsync.sh: strace and curl are needed" >&2; exit 1; }

work=$(mktemp -d "${TMPDIR:-/tmp}/vonhai-fsync.XXXXXX")
tracer=
clean_up() {
  # The tracer ends with what it traces.
  [[ -z $tracer ]] || pkill -TERM -P "$tracer" 2>/dev/null || true
  [[ -z $tracer ]] || wait "$tracer" 2>/dev/null || true
  rm -rf "$work"
}
trap clean_up EXIT

dotnet publish src/VoNhai.Commerce.Storefront -c Release -o "$work/app" --nologo -v q -nodeReuse:false
(exec strace -f -qq -e trace=fsync,fdatasync -e signal=none -o "$work/trace" \
  env ASPNETCORE_ENVIRONMENT=Development ASPNETCORE_URLS=http://127.0.0.1:0 Practice__PrintLogIns=false Database__File="$work/shop.db" \
  dotnet "$work/app/VoNhai.Commerce.Storefront.dll" >"$work/log" 2>&1) &
tracer=$!
address=$(await_address "$work/log")

count() { grep -cE '(fsync|fdatasync)\([0-9]+\) += 0|resumed>\) += 0' "$work/trace" || true; }
# Unpaid orders may hold only a part of each product: when one is used up, the next is ordered.
mapfile -t products < <(curl -fsS "$address/api/v1/products?limit=100" | grep -o '"id":"[^"]*","slug"' | cut -d '"' -f 4)
[[ ${#products[@]} -gt 0 ]] || { echo "fsync.sh: nothing can be ordered" >&2; exit 1; }
sleep 2

before=$(count)
sleep 3
idle=$(($(count) - before))

before=$(count)
placed=0
for ((i = 0; i < orders; i++)); do
  for ((status = 409; status == 409 && ${#products[@]} > 0; )); do
    status=$(place_order "$address" "${products[0]}" "fsync-$i-$RANDOM" -o /dev/null -w '%{http_code}')
    [[ $status != 409 ]] || products=("${products[@]:1}")
  done
  [[ $status == 201 ]] || { echo "fsync.sh: order $i was answered $status" >&2; break; }
  placed=$((placed + 1))
done
sleep 0.5
seen=$(($(count) - before))
echo "$placed orders acknowledged, $seen times kept on disk; $idle while idle for 3 s"
[[ $placed -gt 0 && $seen -ge $placed && $idle -eq 0 ]]
