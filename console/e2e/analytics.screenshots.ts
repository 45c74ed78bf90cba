import type { Page } from '@playwright/test';
import type { World } from './support/api.ts';
import { takeScreenshots, type Screenshot } from './support/screenshots.ts';

const ONE = '/analytics/01980000-0000-7000-8000-000000000000';
const ids = [0, 1, 5].map((n) => `0198000${n}-0000-7000-8000-000000000000`).join(',');
const LONG =
    'Autumn and winter care for coats, jackets, duvets and everything else that has been lying in the wardrobe since the spring of last year, part two of three (Hamburg, Bremen, Hannover)';
const alerted = (page: Page) => page.getByRole('alert').first().waitFor();
const euro: World = { currency: 'EUR' };
const table = async (page: Page) => {
    for (const button of await page.getByRole('button', { name: 'Table', exact: true }).all()) await button.click();
};
const download = (name: string) => async (page: Page) => {
    await page.getByRole('button', { name }).click();
};

const SCREENSHOTS: Screenshot[] = [
    { name: 'analytics', path: '/analytics', world: euro },
    { name: 'analytics-full', path: '/analytics', world: euro, fullPage: true },
    { name: 'analytics-currencies', path: '/analytics?days=90', fullPage: true },
    { name: 'analytics-none', path: '/analytics', world: { bare: true } },
    { name: 'analytics-little', path: '/analytics', world: { ...euro, count: 2, thin: true } },
    { name: 'analytics-thousand', path: '/analytics?sort=roi', world: { ...euro, count: 1000 }, fullPage: true },
    { name: 'analytics-long-names', path: '/analytics', world: { ...euro, name: LONG }, fullPage: true },
    { name: 'analytics-down', path: '/analytics', world: { down: true }, act: alerted },
    { name: 'analytics-loading', path: '/analytics', world: { silent: true } },
    { name: 'analytics-selected', path: '/analytics', world: euro, act: async (page) => { for (const n of [0, 1]) await page.getByRole('checkbox', { name: /^Compare/ }).nth(n).check(); } },
    { name: 'analytics-print', path: '/analytics', world: euro, fullPage: true, print: true },
    { name: 'compare', path: `/analytics/compare?ids=${ids}`, world: euro, fullPage: true },
    { name: 'compare-currencies', path: `/analytics/compare?ids=${ids},01980003-0000-7000-8000-000000000000`, fullPage: true },
    { name: 'compare-one', path: '/analytics/compare' },
    { name: 'compare-down', path: `/analytics/compare?ids=${ids}`, world: { down: true }, act: alerted },
    { name: 'analytics-campaign', path: ONE, world: euro },
    { name: 'analytics-campaign-full', path: ONE, world: euro, fullPage: true },
    { name: 'analytics-campaign-compare', path: `${ONE}?days=90&compare=true&metrics=clicks,revenue`, world: euro, fullPage: true },
    { name: 'analytics-campaign-hours', path: `${ONE}?days=7&by=hour&compare=true&metrics=clicks,revenue`, world: euro, fullPage: true },
    { name: 'analytics-campaign-weeks', path: `${ONE}?days=180&by=week&compare=true`, world: euro, fullPage: true },
    { name: 'analytics-campaign-table', path: ONE, world: euro, fullPage: true, act: table },
    { name: 'analytics-campaign-little', path: ONE, world: { ...euro, thin: true }, fullPage: true },
    { name: 'analytics-campaign-none', path: ONE, world: { bare: true } },
    { name: 'analytics-campaign-unknown', path: ONE, world: { unknown: true }, fullPage: true },
    { name: 'analytics-campaign-long', path: ONE, world: { ...euro, name: LONG } },
    { name: 'analytics-campaign-down', path: ONE, world: { down: true }, act: alerted },
    { name: 'analytics-campaign-missing', path: ONE, world: { missing: true }, act: alerted },
    { name: 'analytics-campaign-loading', path: ONE, world: { silent: true } },
    { name: 'analytics-campaign-viewer', path: ONE, visit: { role: 'viewer' } },
    { name: 'analytics-campaign-print', path: ONE, world: euro, fullPage: true, print: true },
    { name: 'channels', path: `${ONE}/channels`, world: euro, fullPage: true },
    { name: 'channels-table', path: `${ONE}/channels`, world: euro, fullPage: true, act: table },
    { name: 'channels-none', path: `${ONE}/channels`, world: { bare: true } },
    { name: 'engagement', path: `${ONE}/engagement`, world: euro, fullPage: true },
    { name: 'engagement-table', path: `${ONE}/engagement`, world: euro, fullPage: true, act: table },
    { name: 'engagement-none', path: `${ONE}/engagement`, world: { bare: true } },
    { name: 'attribution', path: `${ONE}/attribution`, world: euro, fullPage: true },
    { name: 'attribution-none', path: `${ONE}/attribution`, world: { untouched: true } },
    { name: 'attribution-content', path: `${ONE}/attribution`, world: euro, act: async (page) => { await page.getByRole('table', { name: 'Attributed posts and emails' }).getByRole('button').first().click(); await page.getByRole('dialog').waitFor(); } },
    { name: 'reports', path: `${ONE}/reports`, world: euro },
    { name: 'reports-downloaded', path: `${ONE}/reports`, world: euro, act: download('Download the records as CSV') },
    { name: 'reports-running', path: `${ONE}/reports`, world: { ...euro, slow: true }, act: download('Download the report as PDF') },
    { name: 'reports-refused', path: `${ONE}/reports`, world: { ...euro, failed: true }, act: download('Download the records as NDJSON') },
    { name: 'reports-invalid', path: `${ONE}/reports?from=2026-11-20&to=2026-11-01`, world: euro },
    { name: 'reports-none', path: `${ONE}/reports`, world: { bare: true } },
    { name: 'reports-viewer', path: `${ONE}/reports`, world: euro, visit: { role: 'viewer' } },
    { name: 'analytics-no-match', path: '/analytics?q=zebra', world: euro },
    { name: 'analytics-campaign-custom', path: `${ONE}?from=2026-11-02&to=2026-11-15&channels=EMAIL,LINKEDIN`, world: euro, fullPage: true },
    { name: 'analytics-custom-dates', path: ONE, world: euro, act: async (page) => { await page.getByRole('button', { name: /^Date range/ }).click(); await page.getByRole('menuitem', { name: /Custom/ }).click(); await page.getByRole('dialog').waitFor(); } },
    { name: 'analytics-date-menu', path: ONE, world: euro, act: async (page) => { await page.getByRole('button', { name: /^Date range/ }).click(); await page.getByRole('menu').waitFor(); } },
    { name: 'analytics-dinar', path: ONE, world: { currency: 'KWD' }, fullPage: true },
    { name: 'analytics-odd', path: ONE, world: { currency: 'EURO', timeZone: 'GMT+02:00' }, fullPage: true },
    { name: 'analytics-palette', path: ONE, world: euro, act: async (page) => { await page.keyboard.press('Control+k'); await page.getByPlaceholder('Search campaigns and commands').fill('analytics'); } },
];

takeScreenshots(SCREENSHOTS);
