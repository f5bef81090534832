#!/usr/bin/env bash
# Packs the SDK (nupkg and snupkg) as it was built, into artifacts/feed, the local feed of nuget.config, and prints the version.
# Each pack has a version of its own, so that no cache can serve an older one: 0.1.0-local.<time>. `eng/pack.sh release` packs 0.1.0.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# Nothing stays behind that would keep a pipe open.
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
project=src/VoNhai.Commerce.Sdk
version=$(dotnet msbuild $project -getProperty:Version -nologo)
options=()
if [[ ${1:-} == release ]]; then
  # Paths in symbols say nothing of this machine.
  options=(-p:ContinuousIntegrationBuild=true)
else
  version=$version-local.$(date -u +%Y%m%d%H%M%S%3N)
  # Assemblies keep their version: only the package's changes, so nothing is compiled anew.
  [[ ! -f $project/bin/Release/net10.0/VoNhai.Commerce.Sdk.dll ]] || options=(--no-build)
  find artifacts/feed -name 'VoNhai.Commerce.Sdk.*-local.*nupkg' -mmin +60 -delete
fi
dotnet pack $project -c Release -o artifacts/feed "-p:PackageVersion=$version" -v q "${options[@]}" >&2
echo "$version"
