#!/usr/bin/env bash
# Makes the SDK's banks.json from what was collected (tests/VoNhai.Commerce.Sdk.Tests/VietQr/banks-collected.json, or the file that
# is named): one line a bank, rows of other BINs of the same bank folded into it. A test compares the two.
# "says" has one sign for each of "sources": + transfers reach it, - they do not, ? listed without a word on that, . not listed.
set -euo pipefail
cd "$(dirname "$0")/.."
collected=${1:-tests/VoNhai.Commerce.Sdk.Tests/VietQr/banks-collected.json}
directory=src/VoNhai.Commerce.Sdk/VietQr/banks.json

banks=$(jq -c '
  def kept: with_entries(select(.value != null and .value != []));
  def lists(name): any(.sources[]; startswith(name));
  def word: if . == null then "?" elif . then "+" else "-" end;
  . as $rows
  | map(select(.aliasOf == null))[]
  | . as $bank
  | ($rows | map(select(.aliasOf == $bank.bin))) as $aliases
  | (.disagreements | any(startswith("transferSupported: vietnam-qr-pay"))) as $disputed
  | {
      bin, otherBins: ($aliases | map(.bin)),
      code, otherCodes: ([.codeVietnamQrPay | select(. != null and ascii_downcase != ($bank.code | ascii_downcase))]),
      shortName, name, nameEn, nameSource, formerNames,
      kind: {"bank": "bank", "digital-bank": "digitalBank", "wallet": "wallet", "mobile-money": "mobileMoney", "finance": "finance", "policy-bank": "policyBank"}[.kind],
      says: ((if lists("vietqr.io API snapshot") then .transferSupported | word else "." end)
        + (if lists("vietnam-qr-pay") then (if $disputed then .transferSupported | not else .transferSupported end) | word else "." end)
        + (if lists("vietqr.io API dump") then "?" else "." end)
        + (if lists("SBV") or any($aliases[]; lists("SBV")) then "?" else "." end))
    }
  | kept' "$collected")

{
  cat <<'HEAD'
{
  "sources": [
    {"name": "vietqr.io", "asOf": "2026-08-21"},
    {"name": "vietnam-qr-pay 1.5.1", "asOf": "2026-08-24"},
    {"name": "vietqr.io", "asOf": "2025-02-01"},
    {"name": "State Bank of Vietnam, list of BINs", "asOf": "2023-12-31"}
  ],
  "banks": [
HEAD
  sed 's/^/    /; $!s/$/,/' <<<"$banks"
  printf '  ]\n}\n'
} >"$directory"
jq -r '"\(.banks | length) banks"' "$directory"
