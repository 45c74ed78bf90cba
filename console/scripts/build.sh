#!/usr/bin/env bash
# Builds the console into dist/ if it is out of date. Without Node, the platform runs without the console.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
log=../.dryjets/logs/console.log

node_is_supported() {
    command -v npm >/dev/null && node -e '
        const [major, minor] = process.versions.node.split(".").map(Number);
        process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)' 2>/dev/null
}

is_stale() {
    [ ! -f dist/index.html ] ||
        [ -n "$(find src public scripts index.html package.json package-lock.json vite.config.ts tsconfig.json \
            -newer dist/index.html -print -quit)" ]
}

install() {
    [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --no-audit --no-fund
}

if ! node_is_supported; then
    echo "Skipping the console: it requires Node 20.19 or newer with npm (Debian: apt-get install nodejs npm)." >&2
    exit "${1:-0}"
fi
# Says in one line why a step failed.
fail() {
    if grep -q 'ENOSPC' "$log"; then
        echo "The disk is full, so $1 failed. Free some space and try again." >&2
    elif grep -qE 'ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH' "$log"; then
        echo "$1 failed: npm cannot reach its registry. The first build needs the network. See .dryjets/logs/console.log." >&2
    else
        echo "$1 failed. See .dryjets/logs/console.log." >&2
    fi
    exit 1
}

mkdir -p "$(dirname "$log")"
install >"$log" 2>&1 || fail "Installing the console's packages"
is_stale || exit 0
echo "Building the console..." >&2
npm run build >>"$log" 2>&1 || fail "The console's build"
