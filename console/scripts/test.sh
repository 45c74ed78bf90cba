#!/usr/bin/env bash
# Everything that is tested of the console: lint, types, units, size, and the journey in a real browser against the
# platform that the first argument's command starts and stops (… up --fresh, … down).
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."

left_out() {
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
    [ $? -eq 3 ] && left_out "The console's tests are left out: there is no Node." || exit 1
}
npm run --silent types:check
# This may have been done already, beside the services' tests.
[ -n "${CONSOLE_CHECKED:-}" ] || scripts/check.sh

if ! find_chromium >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the console's journey ..." >&2
    { apt-get update && apt-get install -y --no-install-recommends chromium; } >/dev/null 2>&1 || true
fi
if ! command -v kcat >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing kcat for the console's journey through analytics ..." >&2
    { apt-get update && apt-get install -y --no-install-recommends kcat; } >/dev/null 2>&1 || true
fi
command -v kcat >/dev/null ||
    echo "The console's journey through analytics is left out: there is no kcat (Debian: apt-get install kcat)." >&2
CHROMIUM=$(find_chromium) || left_out "The console's journey is left out: there is no Chromium (Debian: apt-get install chromium)."
export CHROMIUM

# Tokens that end while the journey is under way: whoever renews none is thrown out.
SANDBOX_SESSION_SECONDS=30 "$@" up --fresh
trap '"$@" down' EXIT
npm run --silent journey
