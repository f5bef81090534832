#!/usr/bin/env bash
# Soát bài học: máy nói tên tệp, số dòng và cách sửa. Không cần biết lập trình.
#   eng/school.sh            soát docs/dao-tao
#   eng/school.sh THU-MUC    soát một thư mục khác
# Checks the lessons as the storefront reads them; exit code 0 when nothing is wrong, 1 when something is. A published copy does the same by
# `VoNhai.Commerce.Storefront school check`.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(realpath -m "${1:-$root/docs/dao-tao}")
program=$root/src/VoNhai.Commerce.Storefront
# What is built already answers at once.
for built in "$program"/bin/{Release,Debug}/net10.0/VoNhai.Commerce.Storefront.dll; do
  if [[ -f $built ]]; then exec dotnet "$built" school check "$folder"; fi
done
command -v dotnet > /dev/null || { echo "Máy này chưa có .NET 10 SDK (https://dotnet.microsoft.com). Cài xong chạy lại lệnh này." >&2; exit 2; }
exec dotnet run --project "$program" -v q -- school check "$folder"
