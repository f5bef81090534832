#!/usr/bin/env bash
# Runs every test. First it installs what the tests need where it may (apt, as root or by sudo without a password) and says what is
# missing where it may not: such tests are then skipped with their reason, or fail when CI=true.
# The PostgreSQL server is one of its own, which it also stops. The last line counts results: "N passed, N failed, N skipped".
set -euo pipefail
cd "$(dirname "$0")/.."

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# Chromium comes from the system, not by a download of Playwright's.
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

say() { echo "test.sh: $*"; }

has_chromium() { [[ -x /usr/bin/chromium ]] || command -v chromium chromium-browser google-chrome >/dev/null; }
# Chromium without windows costs a third of the processor. A comfort: a system that has no such package does without.
has_headless_shell() { command -v chromium-headless-shell >/dev/null; }
has_zbar() { command -v zbarimg >/dev/null; }
has_poppler() { command -v pdftoppm >/dev/null && command -v pdfinfo >/dev/null; }
has_convert() { convert -version 2>/dev/null | grep -q ImageMagick; }
has_nginx() { [[ -x /usr/sbin/nginx ]] || command -v nginx >/dev/null; }
# Pictures with words need a typeface that carries every Vietnamese mark.
has_typeface() { fc-list 2>/dev/null | grep -q DejaVu; }
has_postgres() { command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; }

missing() {
  has_chromium || echo chromium
  has_zbar || echo zbar-tools
  has_poppler || echo poppler-utils
  has_convert || echo imagemagick
  has_nginx || echo nginx-light
  has_typeface || echo fonts-dejavu-core
  has_postgres || echo postgresql
}

install_missing() {
  local packages=() sudo=()
  mapfile -t packages < <(missing)
  [[ ${#packages[@]} -gt 0 ]] || has_headless_shell && return 0

  if [[ $(id -u) -ne 0 ]]; then
    sudo=(sudo -n)
  fi
  # RUNLEVEL=1: the package must not start a server of its own.
  apt_install() { "${sudo[@]}" env RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"; }
  if command -v apt-get >/dev/null && "${sudo[@]}" true 2>/dev/null; then
    say "installing ${packages[*]:-what is quicker}"
    { "${sudo[@]}" apt-get update -q && apt_install "${packages[@]}"; } >"$work/apt.log" 2>&1 || tail -n 5 "$work/apt.log"
    has_headless_shell || apt_install chromium-headless-shell >"$work/apt.log" 2>&1 || say "there is no chromium-headless-shell here: the tests take longer"
  fi

  mapfile -t packages < <(missing)
  if [[ ${#packages[@]} -gt 0 ]]; then
    say "MISSING: ${packages[*]} (install them to run the tests that need them)"
  fi
}

work=$(mktemp -d "${TMPDIR:-/tmp}/vonhai-test.XXXXXX")
chmod 755 "$work" # The server runs as another user when we are root.
clean_up() {
  eng/postgres.sh stop "$work/postgres" 2>/dev/null || true
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

if ! command -v dotnet >/dev/null; then
  say "MISSING: the .NET 10 SDK"
  exit 1
fi

install_missing

if [[ -z ${VONHAI_TEST_POSTGRES:-} ]] && has_postgres; then
  if VONHAI_TEST_POSTGRES=$(eng/postgres.sh start "$work/postgres"); then
    export VONHAI_TEST_POSTGRES
    say "a PostgreSQL server of our own runs"
  else
    unset VONHAI_TEST_POSTGRES
  fi
fi

say "building"
dotnet build VoNhai.Commerce.sln -c Release --nologo -v q

passed=0 failed=0 skipped=0
count() { sed -n "s/.*<Counters[^>]* $2=\"\([0-9]*\)\".*/\1/p" "$1"; }

for project in tests/*.Tests/*.csproj; do
  name=$(basename "$project" .csproj)
  say "testing $name"
  status=0
  # One more at once than there are cores here: most of a browser's test is waiting.
  dotnet test --project "$project" -c Release --no-build --no-progress --output Normal --max-threads "$(($(nproc) + 1))" \
    --results-directory "$work/results" --report-xunit-trx --report-xunit-trx-filename "$name.trx" || status=$?

  results=$work/results/$name.trx
  if [[ -s $results ]]; then
    project_failed=$(($(count "$results" failed) + $(count "$results" error) + $(count "$results" timeout) + $(count "$results" aborted)))
    passed=$((passed + $(count "$results" passed)))
    skipped=$((skipped + $(count "$results" notExecuted)))
  else
    project_failed=0
  fi

  # No results, or a runner that failed though no test did: that counts as a failure of its own.
  if [[ ! -s $results || ($status -ne 0 && $project_failed -eq 0) ]]; then
    say "$name ended with exit code $status and no failed test"
    project_failed=1
  fi
  failed=$((failed + project_failed))
done

echo "$passed passed, $failed failed, $skipped skipped"
[[ $failed -eq 0 ]]
