#!/usr/bin/env bash
# Makes the announcer's voice for telephones that have no Vietnamese one: every syllable of an amount and every fixed phrase, spoken by
# eSpeak NG (voice "vi"), one after the other in one MP3, with an index of where each lies. The results are committed; run it again only
# when the words change. Needs Debian's espeak-ng, sox and lame.
set -euo pipefail
cd "$(dirname "$0")/.."
target=src/VoNhai.Commerce.Storefront/wwwroot/loa
rate=22050
gap=0.15 # Seconds of silence after each clip: decoders that keep the encoder's delay shift everything by up to 0.08 s.

# Syllables of VndWords, then the phrases of Announcement.
clips=(
  không một hai ba bốn năm sáu bảy tám chín mười mươi mốt tư lăm linh trăm nghìn triệu tỷ đồng âm
  "đã nhận" "còn thiếu" "thừa" "tiền về trễ" "cần xem lại" "có tiền chưa rõ đơn" "tập" "đây là tiền tập" "loa đã bật" "mất mạng" "có mạng lại"
)

work=$(mktemp -d "${TMPDIR:-/tmp}/vonhai-clips.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir -p "$target"

sox -n -r $rate -c 1 -b 16 "$work/gap.wav" trim 0 $gap
at=0 number=0
parts=("$work/gap.wav")
at=$(soxi -s "$work/gap.wav")
rows=()
for clip in "${clips[@]}"; do
  number=$((number + 1))
  raw=$work/raw-$number.wav cut=$work/cut-$number.wav spoken=$work/clip-$number.wav
  speed=130
  [[ $clip != tập ]] || speed=80 # The word that tells play from real: it must not be missed.
  espeak-ng -v vi -s $speed -a 150 -w "$raw" "$clip"
  # Cut the silence at both ends, make all equally loud, and soften the cuts so that they do not click.
  sox "$raw" -r $rate -c 1 -b 16 "$cut" silence 1 0.005 0.6% reverse silence 1 0.005 0.6% reverse norm -1.5
  sox "$cut" "$spoken" fade t 0.004 -0 0.012
  samples=$(soxi -s "$spoken")
  rows+=("$(printf '  "%s": [%d, %d]' "$clip" $((at * 1000 / rate)) $(((samples * 1000 + rate - 1) / rate)))")
  parts+=("$spoken" "$work/gap.wav")
  at=$((at + samples + $(soxi -s "$work/gap.wav")))
done

sox "${parts[@]}" "$work/all.wav"
lame --quiet -m m --cbr -b 40 --noreplaygain "$work/all.wav" "$target/giong.mp3"
{
  echo '{'
  for i in "${!rows[@]}"; do
    [[ $i -eq $((${#rows[@]} - 1)) ]] && echo "${rows[$i]}" || echo "${rows[$i]},"
  done
  echo '}'
} >"$target/giong.json"
ls -l "$target"
