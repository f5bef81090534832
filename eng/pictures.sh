#!/usr/bin/env bash
# Takes the pictures of the main pages again, at 320 and 1280 px, by the browser's tests that open them: docs/pictures/man-hinh-*.webp.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d "${TMPDIR:-/tmp}/vonhai-pictures.XXXXXX")
trap 'rm -rf "$work"' EXIT
VONHAI_PICTURES=$work eng/measure.sh Storefront Pages.WorkdayInBrowserTests Pages.BooksTests Pages.OperatorInBrowserTests \
  Pages.Checkout.CheckoutInBrowserTests Ways.WayJourneyTests Privacy.PrivacyInBrowserTests

sheet() { # width, height, columns, pages…
  local width=$1 height=$2 columns=$3 name pictures=()
  shift 3
  for name in "$@"; do
    [[ -s $work/$name-$width.png ]] || { echo "pictures.sh: no picture of $name at $width px" >&2; return 1; }
    convert "$work/$name-$width.png" -gravity north -background white -extent "${width}x$height" +repage "$work/$name-$width.cut.png"
    pictures+=(-label "$name" "$work/$name-$width.cut.png")
  done
  montage "${pictures[@]}" -tile "${columns}x" -geometry "+16+16" -background '#e9e2d3' -font DejaVu-Sans -pointsize 22 "$work/sheet-$width.png"
  convert "$work/sheet-$width.png" -resize '2000x>' -quality 78 "docs/pictures/man-hinh-$width.webp"
}
pages=(hom-nay so-ban so-tien so-no dem-tien dat-hang giao-hang quan-tri quan-tri-nhat-ky thong-tin)
sheet 320 1100 5 "${pages[@]}"
sheet 1280 1100 5 "${pages[@]}"
