#!/usr/bin/env bash
# Changes the code of a room in hundreds of small ways (Stryker) and counts how many of them a test notices; under 85% it fails.
# Rooms as arguments; Money, Emv, VietQr and Payments without any. A room is judged by its own tests alone, in a copy of the SDK: what is
# only noticed by a test of another room counts as unnoticed. Every survivor is in artifacts/mutation/<room>, and with its reason in
# docs/decisions/mutation.md.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
version=5.1.0
# On a busy machine `dotnet --info` takes longer than the four seconds that Stryker waits for it.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1 DOTNET_INFO_WAIT_TIME=60000
unset CI
tool=${XDG_CACHE_HOME:-$HOME/.cache}/vonhai/stryker-$version
[[ -x $tool/dotnet-stryker ]] || dotnet tool install --tool-path "$tool" --version "$version" dotnet-stryker >/dev/null
work=$(mktemp -d "${TMPDIR:-/tmp}/vonhai-mutation.XXXXXX")
trap 'rm -rf "$work"' EXIT
[[ $# -gt 0 ]] || set -- Money Emv VietQr Payments

status=0
for room in "$@"; do
  copy=$work/$room
  mkdir -p "$copy/artifacts/feed"
  tar -c --exclude=bin --exclude=obj --exclude=packages.lock.json Directory.Build.props Directory.Packages.props global.json nuget.config .editorconfig \
    CHANGELOG.md THIRD-PARTY-NOTICES.md VoNhai.Commerce.sln src/VoNhai.Commerce.Sdk tests/VoNhai.Commerce.Sdk.Tests tests/VoNhai.Commerce.Benchmarks/Controls | tar -x -C "$copy"
  # Only the room's tests are left; what they share stays.
  find "$copy/tests/VoNhai.Commerce.Sdk.Tests" -name '*Tests.cs' -not -path "*/Sdk.Tests/$room/*" -delete
  sed -i 's|</PropertyGroup>|<RunAnalyzers>false</RunAnalyzers><RestorePackagesWithLockFile>false</RestorePackagesWithLockFile></PropertyGroup>|; s|<TreatWarningsAsErrors>true|<TreatWarningsAsErrors>false|' "$copy/Directory.Build.props"
  echo "mutation.sh: $room"
  (
    cd "$copy/tests/VoNhai.Commerce.Sdk.Tests"
    nice -n 15 "$tool/dotnet-stryker" --test-runner mtp --project VoNhai.Commerce.Sdk.csproj --mutate "**/$room/*.cs" \
      --concurrency "${VONHAI_MUTATION_CONCURRENCY:-2}" --threshold-high 90 --threshold-low 85 --break-at 85 \
      --reporter cleartext --reporter json --output "$root/artifacts/mutation/$room"
  ) || status=1
done
exit $status
