// Takes pictures of the built-in email templates and of the sample emails, at phone and desktop width, in light and dark, for
// people to look at. Reads what email-service's SampleEmailsTest writes, and writes beside it.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const EMAILS = '../email-service/target/emails';
const PICTURES = `${EMAILS}/pictures`;
const WIDTHS = { phone: 390, desktop: 1280 };
const SCHEMES = ['light', 'dark'];

const files = existsSync(EMAILS) ? readdirSync(EMAILS).filter((file) => file.endsWith('.html')) : [];
if (files.length === 0) {
    console.error(`${EMAILS} has no emails. Write them first: mvn -pl email-service -am test -Dtest=SampleEmailsTest -Dsurefire.failIfNoSpecifiedTests=false`);
    process.exit(1);
}
mkdirSync(PICTURES, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const [device, width] of Object.entries(WIDTHS)) {
    for (const colorScheme of SCHEMES) {
        const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, locale: 'en-GB' });
        // The pictures in the emails do not exist; without the network, every run looks the same.
        await page.route(/^https?:/, (route) => route.abort());
        for (const file of files) {
            await page.goto(pathToFileURL(resolve(EMAILS, file)).href);
            const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            if (overflow > 0) console.warn(`${file} is ${overflow} px too wide for a ${device}`);
            await page.screenshot({ path: `${PICTURES}/${nameOf(file)}-${device}-${colorScheme}.png`, fullPage: true });
        }
        await page.close();
    }
}
await browser.close();

const names = files.map(nameOf);
const shots = Object.keys(WIDTHS).flatMap((device) => SCHEMES.map((scheme) => `${device}-${scheme}`));
const row = (name) => `<h2>${name}</h2><div>${shots.map((shot) => `<figure><figcaption>${shot}</figcaption><img src="${name}-${shot}.png" alt="${name}, ${shot}" loading="lazy"></figure>`).join('')}</div>`;
const style = 'body{font:14px sans-serif}div{display:flex;gap:16px;align-items:flex-start;overflow-x:auto}figure{margin:0}img{max-width:420px;border:1px solid #ccc}';
writeFileSync(`${PICTURES}/index.html`, `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Emails</title><style>${style}</style>${names.map(row).join('')}</html>`);
console.log(`${names.length * shots.length} pictures in ${resolve(PICTURES)}; open index.html to see them side by side.`);

function nameOf(file) {
    return file.replace(/\.html$/, '');
}
