#!/usr/bin/env bash
# Calls a running platform with the generated clients: call.sh BASE_URL TOKEN, where the token has the role viewer at least.
# check.sh generates the clients.
set -euo pipefail
[ $# -eq 2 ] || {
    echo "usage: call.sh BASE_URL TOKEN, for example: call.sh http://localhost:8080 \"\$(./run token marketer)\"" >&2
    exit 2
}
cd "$(dirname "$(readlink -f "$0")")/.."
[ -f target/javascript/typescript/call.js ] && [ -f java/target/classpath.txt ] || {
    echo "The clients are not generated yet: run deploy/openapi/scripts/check.sh first." >&2
    exit 1
}
node target/javascript/typescript/call.js "$@"
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "java/target/classes:$(cat java/target/classpath.txt)" com.dryjets.openapi.Call "$@"
