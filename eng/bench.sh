#!/usr/bin/env bash
# Measures the codec and the pictures against naive controls, and prints one Markdown table with the machine named.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet build tests/VoNhai.Commerce.Benchmarks -c Release --nologo -v q >&2
dotnet run --project tests/VoNhai.Commerce.Benchmarks -c Release --no-build
