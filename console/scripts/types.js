// Writes src/lib/api/campaign.ts from the OpenAPI document that the build of campaign-service leaves. With --check it
// writes nothing and fails where the file is not current; without the document it fails only in CI.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import openapi, { astToString } from 'openapi-typescript';

const DOCUMENT = '../campaign-service/target/openapi/openapi.json';
const TYPES = 'src/lib/api/campaign.ts';
const check = process.argv.includes('--check');

if (!existsSync(DOCUMENT)) {
    console.error(`There is no ${DOCUMENT}: build campaign-service first (mvn -pl campaign-service -am package).`);
    process.exit(check && !process.env.CI ? 0 : 1);
}

const head = '// Written by `npm run types` from the OpenAPI document of campaign-service. Not to be edited.\n\n';
const types = head + astToString(await openapi(JSON.parse(readFileSync(DOCUMENT, 'utf8')), { alphabetize: true }));

if (!check) {
    writeFileSync(TYPES, types);
} else if (!existsSync(TYPES) || readFileSync(TYPES, 'utf8') !== types) {
    console.error(`${TYPES} is not what campaign-service says: run npm run types and mend what no longer fits.`);
    process.exit(1);
}
