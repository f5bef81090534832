#!/usr/bin/env bash
# Measures the codec, the pictures and the matching of transfers against naive controls, and prints Markdown tables with the machine
# named. Names of suites as arguments (Building, Reading, CheckValue, DrawingSvg, DrawingPng, Matching) measure those alone.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet build tests/VoNhai.Commerce.Benchmarks -c Release --nologo -v q >&2
dotnet run --project tests/VoNhai.Commerce.Benchmarks -c Release --no-build -- "$@"
