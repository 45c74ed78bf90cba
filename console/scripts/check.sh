#!/usr/bin/env bash
# What is tested of the console without the platform: that it builds and is small enough, lint, types, units.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."

# Without Node nothing can be said; the tests say so.
scripts/build.sh 3 || {
    [ $? -eq 3 ] && exit 0 || exit 1
}
npm run --silent lint
npm run --silent typecheck
npm run --silent test
