#!/usr/bin/env bash
# Publishes the storefront with its own .NET, for a machine that has none: a folder that is copied there and started.
#   eng/publish.sh linux-x64 [folder]     or win-x64, linux-arm64; the folder is artifacts/publish/<system> unless named
set -euo pipefail
cd "$(dirname "$0")/.."

system=${1:-}
case $system in
  linux-x64 | linux-arm64 | win-x64) ;;
  *) sed -n '2,3p' "$0" | sed 's/^# \{0,1\}//'; exit 2 ;;
esac
folder=${2:-artifacts/publish/$system}

# Compiled ahead, because an old PC starts it; what this restores beyond the repository's lock files is locked in a file of its own.
dotnet publish src/VoNhai.Commerce.Storefront -c Release -r "$system" --self-contained -o "$folder" --nologo -v q -p:PublishReadyToRun=true -p:RestoreLockedMode=false -p:NuGetLockFilePath=obj/publish.lock.json
echo "$folder: $(du -sm "$folder" | cut -f1) MB"
