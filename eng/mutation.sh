#!/usr/bin/env bash
# Changes the code of a room in hundreds of small ways (Stryker) and counts how many of them a test notices; under 85% it fails.
# Rooms as arguments; Money, Emv, VietQr and Payments without any. Each room is an own run with the tests of that room alone, which takes
# minutes to an hour: see docs/decisions/package.md. The report with every survivor lies in artifacts/mutation/<room>.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet tool restore >&2
[[ $# -gt 0 ]] || set -- Money Emv VietQr Payments
for room in "$@"; do
  echo "mutation.sh: $room"
  (cd tests/VoNhai.Commerce.Sdk.Tests && nice -n 15 dotnet stryker --test-runner mtp \
    --project VoNhai.Commerce.Sdk.csproj --mutate "**/$room/*.cs" --concurrency "${VONHAI_MUTATION_CONCURRENCY:-2}" \
    --threshold-high 90 --threshold-low 85 --break-at 85 --reporter cleartext --reporter json --output "$root/artifacts/mutation/$room")
done
