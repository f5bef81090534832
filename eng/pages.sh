#!/usr/bin/env bash
# Requests a second and p99 of the listing, a product and an order, at 16 and 64 connections, beside a bare Razor page that reads the same 24
# products through EF Core (tests/VoNhai.Commerce.BarePage), in the same run on the same database, on SQLite and PostgreSQL, N seconds each
# (default 5). Fails when the listing or a product is slower than the bare page, or the order slower than 60% of it. Wants a quiet machine.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
seconds=${1:-5}
work=$(mktemp -d "${TMPDIR:-/tmp}/vonhai-pages.XXXXXX")
chmod 755 "$work" # The server runs as another user when we are root.
pids=()
clean_up() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  eng/postgres.sh stop "$work/postgres" 2>/dev/null || true
  rm -rf "$work"
}
trap clean_up EXIT

dotnet publish src/VoNhai.Commerce.Storefront -c Release -o "$work/shop" -v q >&2
dotnet publish tests/VoNhai.Commerce.BarePage -c Release -o "$work/bare" -v q >&2
postgres=$(eng/postgres.sh start "$work/postgres")

wait_for() {
  for _ in $(seq 120); do curl -fs -o /dev/null "$1" && return; sleep 0.5; done
  echo "$1 does not answer" >&2
  exit 1
}

measure() { dotnet "$work/bare/VoNhai.Commerce.BarePage.dll" measure "$1" "$2" "$seconds"; }

failed=0
echo "| database | connections | page | requests/s | p99 ms | of the bare page |"
echo "|---|--:|---|--:|--:|--:|"
port=5300
for provider in Sqlite PostgreSql; do
  shop=http://127.0.0.1:$((port++)) bare=http://127.0.0.1:$((port++))
  if [[ $provider == Sqlite ]]; then
    connection="Data Source=$work/shop.db"
  else
    connection=$postgres
  fi
  ASPNETCORE_ENVIRONMENT=Production Practice__Enabled=true Practice__PrintLogIns=false Database__Provider=$provider ConnectionStrings__Commerce=$connection \
    dotnet "$work/shop/VoNhai.Commerce.Storefront.dll" --urls "$shop" >"$work/shop.log" 2>&1 &
  pids+=($!)
  wait_for "$shop/readyz"
  ASPNETCORE_ENVIRONMENT=Production Provider=$provider Connection=$connection \
    dotnet "$work/bare/VoNhai.Commerce.BarePage.dll" --urls "$bare" --contentRoot "$work/bare" >"$work/bare.log" 2>&1 &
  pids+=($!)
  wait_for "$bare/"

  product=$(curl -fs "$shop/" | grep -o '/san-pham/[^"]*' | head -n 1)
  id=$(curl -fs "$shop/api/v1/products" | grep -o '"id":"[^"]*","slug":"'"${product#/san-pham/}" | cut -d'"' -f4)
  order=$(curl -fs "$shop/api/v1/orders" -H 'Content-Type: application/json' -H 'Idempotency-Key: measured' -d \
    '{"lines":[{"productId":"'"$id"'","quantity":2}],"buyer":{"name":"Lường Thị Én","phone":"0912345678"},"delivery":{"kind":"pickup"},"payment":"transfer"}')
  order=/don-hang/$(sed 's/.*"code":"\([^"]*\)".*/\1/' <<<"$order")?k=$(sed 's/.*"secret":"\([^"]*\)".*/\1/' <<<"$order")

  for connections in 16 64; do
    read -r yard p99 < <(measure "$bare/" "$connections")
    echo "| $provider | $connections | bare page | $yard | $p99 | |"
    for page in "listing / 100" "product $product 100" "order $order 60"; do
      read -r name path least <<<"$page"
      read -r rate p99 < <(measure "$shop$path" "$connections")
      percent=$((rate * 100 / yard))
      echo "| $provider | $connections | $name | $rate | $p99 | $percent% |"
      [[ $percent -ge $least ]] || { echo "$name on $provider at $connections: $percent%, asked for $least%" >&2; failed=1; }
    done
  done
done
exit "$failed"
