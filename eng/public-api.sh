#!/usr/bin/env bash
# Writes what is new in the SDK's public API into PublicAPI.Unshipped.txt, for a person to read in the diff and approve.
set -euo pipefail
cd "$(dirname "$0")/.."
approved=src/VoNhai.Commerce.Sdk/PublicAPI.Unshipped.txt
new=$(dotnet build src/VoNhai.Commerce.Sdk --nologo -v q -p:TreatWarningsAsErrors=false -p:WarningsAsErrors= --no-incremental |
  sed -n "s/.*RS0016: Symbol '\(.*\)' is not part of the declared public API.*/\1/p")
{ echo '#nullable enable'; { tail -n +2 "$approved"; echo "$new"; } | sed '/^$/d' | LC_ALL=C sort -u; } >"$approved.new"
mv "$approved.new" "$approved"
git --no-pager diff --stat -- "$approved"
