// Writes src/lib/api/*.ts from the OpenAPI documents that the builds of the services leave. With --check it writes nothing
// and fails where a file is not current; without a document it fails only in CI.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import openapi, { astToString } from 'openapi-typescript';

const SERVICES = ['campaign', 'content', 'analytics'];
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
        const reason = `There is no ${document}: build ${service} first (mvn -pl ${service} -am package).`;
        if (check && !process.env.CI) console.error(reason);
        else fail(reason);
        continue;
    }
    const head = `// Written by \`npm run types\` from the OpenAPI document of ${service}. Not to be edited.\n\n`;
    const types = head + astToString(await openapi(JSON.parse(readFileSync(document, 'utf8')), { alphabetize: true }));
    if (!check) {
        writeFileSync(file, types);
    } else if (!existsSync(file) || readFileSync(file, 'utf8') !== types) {
        fail(`${file} is not what ${service} says: run npm run types and mend what no longer fits.`);
    }
}
process.exit(failed ? 1 : 0);
