#!/usr/bin/env bash
# Installs the packages of the server unless they are. What went wrong is the last line of the errors.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
log=target/install.log

fail() {
    echo "$1" >&2
    exit 1
}

command -v node >/dev/null && command -v npm >/dev/null ||
    fail "Node 20.19 or newer with npm is not installed (Debian: apt-get install nodejs npm)."
node -e '
    const [major, minor] = process.versions.node.split(".").map(Number);
    process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)' ||
    fail "Node 20.19 or newer is needed, but node is $(node --version)."

# The marker names the version of Node: the compiled SQLite fits no other.
installed=node_modules/.installed-for-$(node --version)
[ ! "$installed" -nt package-lock.json ] || exit 0

# Headers that came with Node spare a download.
headers=$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")
[ ! -f "$headers/include/node/node.h" ] || export npm_config_nodedir=$headers

mkdir -p target
npm ci --no-audit --no-fund >"$log" 2>&1 ||
    fail "npm could not install the packages, for example because its registry is out of reach. See deploy/bluesky/$log."
# Without optimisation it takes a third of the time, and tests store little.
CFLAGS=-O0 CXXFLAGS=-O0 JOBS=2 npm rebuild better-sqlite3 --ignore-scripts=false >>"$log" 2>&1 ||
    fail "SQLite could not be compiled, which takes a C++ compiler, make and Python. See deploy/bluesky/$log."
touch "$installed"
