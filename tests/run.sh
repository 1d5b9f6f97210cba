#!/usr/bin/env bash
# Sets up what is missing, builds, runs every test, and prints `N passed, N failed, N skipped` as its last line.
#   tests/run.sh                     everything
#   tests/run.sh Keten Messaging     only these projects (tests/Keten.Tests, tests/Messaging.Tests)
# INBURGERING_TEST_AMQP=amqp://…     use this broker instead of starting a private one
# INBURGERING_TEST_SQLSERVER=…       connection string for the store tests on a real SQL Server
# CHAOS=1                            also kill -9 of single services, random kills and a broker that dies (9 minutes more)
# CHAOS_SECONDS=60                   longer random kill loop (default: the short version)
set -uo pipefail
cd "$(dirname "$0")/.."

configuration=Debug
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1
export CHAOS_SECONDS=${CHAOS_SECONDS:-8}
# Every process that a test starts inherits this mark, so that what a crashed test leaves behind is found.
export INBURGERING_TESTRUN="run-$$-$(date +%s%N)"
results=artifacts/test-results
rm -rf "$results" && mkdir -p "$results"
not_run=()

clean_up() {
  for environment in /proc/[0-9]*/environ; do
    pid=${environment//[!0-9]/}
    if [ "$pid" != "$$" ] && [ "$pid" != "$BASHPID" ] && tr '\0' '\n' 2>/dev/null < "$environment" | grep -qxF "INBURGERING_TESTRUN=$INBURGERING_TESTRUN"; then
      kill -9 "$pid" 2>/dev/null
    fi
  done
}
trap clean_up EXIT
trap 'exit 130' INT TERM

install_missing() {
  local missing=()
  [ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] || [ -n "${INBURGERING_TEST_AMQP:-}" ] || missing+=(rabbitmq-server)
  command -v chromium >/dev/null || missing+=(chromium)
  command -v npm >/dev/null || missing+=(nodejs npm)
  [ ${#missing[@]} -eq 0 ] && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing ${missing[*]}"
    # The package would start a broker of its own; the tests start a private one.
    printf '#!/bin/sh\nexit 101\n' > /usr/sbin/policy-rc.d.tests && chmod +x /usr/sbin/policy-rc.d.tests
    local policy=0
    if [ ! -e /usr/sbin/policy-rc.d ]; then cp /usr/sbin/policy-rc.d.tests /usr/sbin/policy-rc.d && policy=1; fi
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } > "$results/apt.log" 2>&1 \
      || echo "Could not install ${missing[*]}; see $results/apt.log"
    [ "$policy" = 1 ] && rm -f /usr/sbin/policy-rc.d
    rm -f /usr/sbin/policy-rc.d.tests
  fi
  [ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] || [ -n "${INBURGERING_TEST_AMQP:-}" ] || command -v docker >/dev/null \
    || not_run+=("anything on RabbitMQ: no rabbitmq-server, no INBURGERING_TEST_AMQP, no docker; those tests fail below")
  command -v chromium >/dev/null || not_run+=("browser tests: chromium is not installed")
}

# The linter of the API documents, as package-lock.json says; nothing is fetched while that stays the same.
install_linter() {
  local lint=tests/Lint.Tests
  local done_for="$lint/node_modules/.installed-for"
  cmp -s "$lint/package-lock.json" "$done_for" && return
  if command -v npm >/dev/null && (cd "$lint" && timeout 120 npm ci) > "$results/npm.log" 2>&1; then cp "$lint/package-lock.json" "$done_for"; return; fi
  not_run+=("lint of the OpenAPI and AsyncAPI documents: Spectral could not be installed (npm ci in $lint; see $results/npm.log)")
}

install_missing
install_linter
[ -n "${INBURGERING_TEST_SQLSERVER:-}" ] || not_run+=("store tests on a running SQL Server: set INBURGERING_TEST_SQLSERVER to a connection string")
[ -n "${CHAOS:-}" ] || not_run+=("kill -9 of single services on RabbitMQ, random kills under load and a broker that dies: set CHAOS=1")
[ -z "${CHAOS:-}" ] || [ "$CHAOS_SECONDS" -ge 60 ] || not_run+=("the long random kill loop: this run takes $CHAOS_SECONDS s, set CHAOS_SECONDS=60")

projects=()
if [ $# -gt 0 ]; then for name in "$@"; do projects+=("tests/$name.Tests/$name.Tests.csproj"); done
else projects=(tests/*.Tests/*.Tests.csproj); fi

started=$(date +%s)
echo "Building ($configuration)"
# One compiler for all projects, also where the machine asks for a new one each time: half the time of a build is its start. It goes with this run.
if ! dotnet build Inburgering.Integration.sln -c "$configuration" -v q -clp:NoSummary -p:UseSharedCompilation=true > "$results/build.log" 2>&1; then
  grep -E "error|warning" "$results/build.log" | sort -u | head -40
  echo "The build failed; the whole log is $results/build.log"
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi

passed=0; failed=0; skipped=0
for project in "${projects[@]}"; do
  name=$(basename "$project" .csproj)
  program="artifacts/bin/$name/${configuration,,}/$name.dll"
  if [ ! -f "$program" ]; then echo "$name: not in the build"; failed=$((failed + 1)); continue; fi
  # A project without tests yet is no failure; a run without any test is (see the end).
  if ! grep -rqE '\[(Fact|Theory)' "tests/$name" --include='*.cs' 2>/dev/null; then not_run+=("$name: it has no tests"); continue; fi
  filters=()
  # These start up to seven programs per class, which live for half a minute: compiling what is called often a second time never pays for itself there.
  program_settings=()
  case $name in Keten.Tests | Chaos.Tests) program_settings=(DOTNET_TC_CallCountingDelayMs=0x4E20 DOTNET_EnableWriteXorExecute=0) ;; esac
  if [ "$name" = Chaos.Tests ] && [ -z "${CHAOS:-}" ]; then filters=(-method 'Chaos.Tests.Storingspunten.De_Hub*'); fi
  echo "== $name"
  report="$results/$name.xml"
  timeout --kill-after=20 1200 env "${program_settings[@]}" dotnet exec "$program" "${filters[@]}" -result-xml "$report" -noLogo -noColor > "$results/$name.out" 2>&1
  code=$?
  counts=$(grep -o '<assembly [^>]*>' "$report" 2>/dev/null | head -1)
  number() { local value; value=$(sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<< "$counts"); echo "${value:-0}"; }
  p=$(number passed); f=$(number failed); e=$(number errors); s=$(($(number skipped) + $(number not-run)))
  # A runner that stopped half way or wrote no report is a failure, whatever it counted.
  if [ -z "$counts" ] || { [ "$code" -ne 0 ] && [ $((f + e)) -eq 0 ]; }; then f=$((f + 1)); echo "   the runner ended with code $code"; fi
  passed=$((passed + p)); failed=$((failed + f + e)); skipped=$((skipped + s))
  echo "   $p passed, $((f + e)) failed, $s skipped"
  if [ $((f + e)) -gt 0 ]; then grep -vE '^\s*(Starting|Finished|Discover)' "$results/$name.out" | tail -120; fi
  if [ "$s" -gt 0 ]; then grep -E '\[SKIP\]|\[NOT RUN\]' -A1 "$results/$name.out" | sed 's/^/   /' | head -40; fi
done

echo
echo "Not run:"
for reason in "${not_run[@]}"; do echo "  - $reason"; done
echo "Took $(($(date +%s) - started)) s; reports are in $results"
clean_up
[ $((passed + failed)) -gt 0 ] || failed=1
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
