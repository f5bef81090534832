# To be sourced by scripts that start a storefront of their own and order from it; needs curl.

# await_address LOG: prints where the storefront listens that writes to LOG; its log instead, and fails, when it does not within a minute.
await_address() {
  local address
  for _ in $(seq 600); do
    address=$(sed -n 's/.*Now listening on: \(http:[^"[:space:]]*\).*/\1/p' "$1" | head -n 1)
    if [[ -n $address ]]; then
      echo "$address"
      return
    fi
    sleep 0.1
  done
  cat "$1" >&2
  return 1
}

# first_product ADDRESS: prints id and slug of what is listed first; what can be ordered is.
first_product() {
  local listed
  listed=$(curl -fsS "$1/api/v1/products" | grep -o '"id":"[^"]*","slug":"[^"]*"')
  awk -F '"' 'NR == 1 { print $4, $8 }' <<<"$listed"
}

# place_order ADDRESS PRODUCT KEY [options of curl]: orders one of it, to be fetched and paid by transfer; prints what is answered.
place_order() {
  curl -sS "${@:4}" -H 'Content-Type: application/json' -H "Idempotency-Key: $3" \
    -d "{\"lines\":[{\"productId\":\"$2\",\"quantity\":1}],\"buyer\":{\"name\":\"Lường Thị Én\",\"phone\":\"0912345678\"},\"delivery\":{\"kind\":\"pickup\"},\"payment\":\"transfer\"}" \
    "$1/api/v1/orders"
}

# link_of ORDER: the path of its page.
link_of() {
  local code secret
  code=$(grep -o '"code":"[^"]*"' <<<"$1" | head -n 1 | cut -d '"' -f 4)
  secret=$(grep -o '"secret":"[^"]*"' <<<"$1" | head -n 1 | cut -d '"' -f 4)
  echo "/don-hang/$code?k=$secret"
}
