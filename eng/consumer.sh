#!/usr/bin/env bash
# What a partner meets: packs the SDK, restores it from the local feed into the programs of tests/VoNhai.Commerce.Consumer, runs them, and
# publishes a trimmed one (with the argument "aot" a native one as well, which needs a C toolchain). Prints sizes and packages.
# The package's version is new each time and it is restored into a folder of this script, so nothing stale can be met.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# The lock files and the locked restore of this repository are not a partner's.
unset CI MSBuildSDKsPath MSBUILD_EXE_PATH MSBuildExtensionsPath
# Nothing stays behind that would keep a pipe open.
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
version=${VONHAI_PACKAGE_VERSION:-$(eng/pack.sh)}
work=$(mktemp -d "${TMPDIR:-/tmp}/vonhai-consumer.XXXXXX")
packages=$root/artifacts/consumer
trap 'rm -rf "$work" "$packages/vonhai.commerce.sdk/$version"' EXIT

# Other people's packages come from where they are already; ours never enters the machine's own folder.
shared=$(dotnet nuget locals global-packages --list | sed 's/^global-packages: //')
cp -r tests/VoNhai.Commerce.Consumer "$work/consumer"
find "$work/consumer" -name bin -o -name obj | xargs -r rm -rf
sed "s|artifacts/feed|$root/artifacts/feed|" nuget.config >"$work/nuget.config"
cp global.json "$work/"
cd "$work/consumer"
common=("-p:VoNhaiVersion=$version" "-p:RestorePackagesPath=$packages" "-p:RestoreFallbackFolders=$shared" -v q -clp:NoSummary)

dotnet build VoNhai.Commerce.Consumer.sln -c Release "${common[@]}" >&2
for program in HelloPartner HelloShop Till Trimmed; do
  grep -q "\"VoNhai.Commerce.Sdk/$version\"" "$program/obj/project.assets.json" || { echo "$program was not restored with $version" >&2; exit 1; }
done
[[ -d $packages/vonhai.commerce.sdk/$version ]] || { echo "$version lies elsewhere" >&2; exit 1; }
echo "package $version"

run() {
  echo "== $1"
  (mkdir -p "$work/run/$1" && cd "$work/run/$1" && dotnet "$work/consumer/$1/bin/Release/net10.0/$1.dll")
}
run HelloPartner
Logging__LogLevel__Default=Warning run HelloShop
echo 2 | run Till

publish() {
  dotnet publish Trimmed -c Release "${common[@]}" -o "$work/$1" "${@:2}" >&2
  echo "== $1"
  (mkdir -p "$work/run/$1" && cd "$work/run/$1" && "$work/$1/Trimmed")
  find "$work/$1" -type f ! -name '*.dbg' ! -name '*.pdb' -printf '%s %f\n' | awk '{ sum += $1; n++ } END { printf "size %.1f MB in %d files\n", sum / 1000000, n }'
  (cd "$work/$1" && ls | grep -vE '^(System|Microsoft|mscorlib|netstandard|lib|WindowsBase)' | grep '\.dll$' | sed 's/^/with /' || true)
}
publish trimmed

# The control: what opens a database is not fit for trimming, and the compiler says so.
cat >Trimmed/Program.cs <<'CSHARP'
using Microsoft.Extensions.DependencyInjection;

Console.WriteLine(new ServiceCollection().AddVoNhaiCommerce(c => c.StoreIn<Shop>()).Count);

internal sealed class Shop : Microsoft.EntityFrameworkCore.DbContext;
CSHARP
said=$(dotnet build Trimmed -c Release "${common[@]}" 2>&1 || true)
grep -q "IL2026: Using member 'Microsoft.Extensions.DependencyInjection.CommerceServiceCollectionExtensions.AddVoNhaiCommerce" <<<"$said" || { echo "a trimmed shop is not warned: $said" >&2; exit 1; }
echo "== warned"
cp "$root/tests/VoNhai.Commerce.Consumer/Trimmed/Program.cs" Trimmed/Program.cs
[[ ${1:-} != aot ]] || publish native -p:PublishAot=true
