#!/usr/bin/env bash
# Writes wwwroot/js/lib/qr-*.min.js anew: the npm package qr (MIT), cut down by esbuild to what the pages use.
# Versions are exact; run it again with a newer one, then run the tests that photograph a stand (KiemBienTests).
set -euo pipefail
cd "$(dirname "$0")/.."

qr=0.7.0 esbuild=0.28.2
target=$PWD/src/VoNhai.Commerce.Storefront/wwwroot/js/lib
work=$(mktemp -d "${TMPDIR:-/tmp}/vonhai-qr.XXXXXX")
trap 'rm -rf "$work"' EXIT

cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund "qr@$qr" "esbuild@$esbuild"
pack() {
  printf '%s\n' "$2" >"$1.js"
  npx esbuild "$1.js" --bundle --minify --format=esm --target=es2020 --legal-comments=none --log-level=error \
    --banner:js="/*! qr $qr, (c) 2023 Paul Miller (paulmillr.com), MIT: see THIRD-PARTY-NOTICES.md. Made by eng/vendor-qr.sh. */" \
    --outfile="$target/$1.min.js"
}
pack qr-encode "export { default as encodeQR } from 'qr';"
pack qr-decode "export { decodeQRBatch } from 'qr/decode.js';"
wc -c "$target"/qr-*.min.js
