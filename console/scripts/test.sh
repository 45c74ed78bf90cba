#!/usr/bin/env bash
# Runs all checks of the console, and its journeys in a real browser. The arguments are the command that starts and stops
# the platform (... up --fresh, ... down).
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."

skip() {
    echo "$1" >&2
    [ -z "${CI:-}" ] || exit 1
    exit 0
}

find_chromium() {
    local name
    for name in ${CHROMIUM:-} chromium chromium-browser google-chrome; do
        command -v "$name" && return
    done
    return 1
}

scripts/build.sh 3 || {
    [ $? -eq 3 ] && skip "Skipping the console's tests: Node is not installed." || exit 1
}
npm run --silent types:check
# May already have run in parallel with the services' tests.
[ -n "${CONSOLE_CHECKED:-}" ] || scripts/check.sh

if ! find_chromium >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the console's journeys..." >&2
    { apt-get update && apt-get install -y --no-install-recommends chromium; } >/dev/null 2>&1 || true
fi
if ! command -v kcat >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing kcat for the console's analytics journey..." >&2
    { apt-get update && apt-get install -y --no-install-recommends kcat; } >/dev/null 2>&1 || true
fi
command -v kcat >/dev/null ||
    echo "Skipping the console's analytics journey: kcat is not installed (Debian: apt-get install kcat)." >&2
CHROMIUM=$(find_chromium) || skip "Skipping the console's journeys: Chromium is not installed (Debian: apt-get install chromium)."
export CHROMIUM

# Short-lived tokens expire during the journeys, which tests their renewal. A journey serves a feed at the trusted address.
# Recipients whose server asks to try later are given up at once, which another journey waits for.
SANDBOX_SESSION_SECONDS=30 DRYJETS_WEB_TRUSTED=127.0.0.1:8099 DRYJETS_SENDING_GIVE_UP_AFTER=1m "$@" up --fresh
trap '"$@" down' EXIT
# The generated API clients were compiled before; here each calls the running platform.
if [ -d ../deploy/openapi/target/typescript ]; then
    ../deploy/openapi/scripts/call.sh http://localhost:8080 "$("$@" token marketer)"
fi
npm run --silent journey
