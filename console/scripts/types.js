// Generates src/lib/api/*.ts from the OpenAPI documents of the services' builds. With --check, fails if a file is out of
// date; a missing document fails the check only in CI.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import openapi, { astToString } from 'openapi-typescript';

const SERVICES = ['campaign', 'content', 'analytics', 'social', 'email', 'orchestrator'];
const check = process.argv.includes('--check');
let failed = false;

function fail(reason) {
    console.error(reason);
    failed = true;
}

for (const name of SERVICES) {
    const service = `${name}-service`;
    const document = `../${service}/target/openapi/openapi.json`;
    const file = `src/lib/api/${name}.ts`;
    if (!existsSync(document)) {
        const reason = `${document} not found. Build ${service} first: mvn -pl ${service} -am package`;
        if (check && !process.env.CI) console.error(reason);
        else fail(reason);
        continue;
    }
    const head = `// Written by \`npm run types\` from the OpenAPI document of ${service}. Not to be edited.\n\n`;
    const types = head + astToString(await openapi(JSON.parse(readFileSync(document, 'utf8')), { alphabetize: true }));
    if (!check) {
        writeFileSync(file, types);
    } else if (!existsSync(file) || readFileSync(file, 'utf8') !== types) {
        fail(`${file} does not match the API of ${service}. Run npm run types and fix the type errors.`);
    }
}
process.exit(failed ? 1 : 0);
