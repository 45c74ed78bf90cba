#!/usr/bin/env bash
# Checks the OpenAPI documents that the services' builds leave: lints them, generates clients from them and compiles those.
# Needs Node and Maven; run it after the services are built.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true

command -v npm >/dev/null || {
    echo "The OpenAPI checks are skipped: there is no Node (Debian: apt-get install nodejs npm)." >&2
    [ -z "${CI:-}" ] || exit 1
    exit 0
}

SERVICES='campaign content social email analytics orchestrator'
documents=()
for service in $SERVICES; do
    document=../../$service-service/target/openapi/openapi.json
    [ -f "$document" ] || {
        echo "$document does not exist. Build the services first: mvn package -Dmaven.test.skip=true" >&2
        exit 1
    }
    documents+=("$document")
done

# Runs a command and shows what it printed only where it fails.
quietly() {
    local output
    output=$("$@" 2>&1) || {
        echo "$output" >&2
        exit 1
    }
}

[ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --no-audit --no-fund --silent

echo "Linting the OpenAPI documents ..." >&2
quietly npx spectral lint --ruleset spectral.yaml --fail-severity hint "${documents[@]}"
quietly npx redocly lint --config redocly.yaml "${documents[@]}"

echo "Generating and compiling the TypeScript clients ..." >&2
rm -rf target
for service in $SERVICES; do
    quietly npx openapi-typescript "../../$service-service/target/openapi/openapi.json" --output "target/typescript/$service.ts"
done
quietly npx tsc

echo "Generating and compiling the Java clients ..." >&2
rm -rf java/target
quietly mvn -B -ntp -q -f java/pom.xml process-classes
