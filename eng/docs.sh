#!/usr/bin/env bash
# Writes what code writes into docs (lists of public types, diagrams of states, settings, log events), for a person to read in the diff.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
[[ ${1:-} == --no-build ]] || dotnet build VoNhai.Commerce.sln -c Release --nologo -v q
VONHAI_WRITE_DOCS=1 tests/VoNhai.Commerce.Sdk.Tests/bin/Release/net10.0/VoNhai.Commerce.Sdk.Tests --progress off \
  --filter-class VoNhai.Commerce.Sdk.Tests.Docs.RoomPagesTests VoNhai.Commerce.Sdk.Tests.Docs.StatePageTests
VONHAI_WRITE_DOCS=1 tests/VoNhai.Commerce.Storefront.Tests/bin/Release/net10.0/VoNhai.Commerce.Storefront.Tests --progress off \
  --filter-class VoNhai.Commerce.Storefront.Tests.Docs.SettingsPageTests VoNhai.Commerce.Storefront.Tests.Docs.LogEventsTests
git --no-pager diff --stat -- docs
