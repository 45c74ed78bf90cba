#!/usr/bin/env bash
# Installs the packages of the server unless they are. What went wrong is the last line of the errors; exits with 2 if Node is
# missing, and with 1 for anything else.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
log=target/install.log

without_node() {
    echo "$1" >&2
    exit 2
}

command -v node >/dev/null && command -v npm >/dev/null ||
    without_node "Node 20.19 or newer with npm is not installed (Debian: apt-get install nodejs npm)."
node -e '
    const [major, minor] = process.versions.node.split(".").map(Number);
    process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)' ||
    without_node "Node 20.19 or newer is needed, but node is $(node --version)."

installed=node_modules/.installed
[ ! "$installed" -nt package-lock.json ] || exit 0

mkdir -p target
# npm's cache has what an earlier build downloaded, so that only a new machine needs the network.
npm ci --prefer-offline --no-audit --no-fund >"$log" 2>&1 || {
    echo "npm could not install the packages, for example because its registry is out of reach. See deploy/bluesky/$log." >&2
    exit 1
}
touch "$installed"
