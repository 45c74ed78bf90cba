// Fails if a first visit loads more than 250 kB of gzipped script: the entry, its static imports and the page that is opened.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT = 250_000;
/** Where people begin: the home page, and the list that most links lead to. */
const FIRST_PAGES = ['src/features/overview/page.tsx', 'src/features/campaigns/list/page.tsx'];

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));

function collect(key, files) {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build has no chunk ${key}. Update FIRST_PAGES in scripts/check-size.js.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    (chunk.imports ?? []).forEach((imported) => collect(imported, files));
}

for (const page of FIRST_PAGES) {
    const files = new Set(['theme.js']);
    ['index.html', page].forEach((key) => collect(key, files));
    const sizes = [...files].map((file) => [file, gzipSync(readFileSync(`dist/${file}`)).length]);
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    console.log(`First load of ${page}: ${(total / 1000).toFixed(1)} kB of gzipped script (limit ${LIMIT / 1000} kB).`);
    if (total > LIMIT) {
        sizes.sort((a, b) => b[1] - a[1]).forEach(([file, size]) => console.error(`${(size / 1000).toFixed(1)} kB  ${file}`));
        process.exitCode = 1;
    }
}
