import type { Page } from '@playwright/test';
import { takeScreenshots, type Screenshot } from './support/screenshots.ts';

const CAMPAIGN = '01980000-0000-7000-8000-000000000000';
const LONG = 'Everything about coats, jackets, duvets and all the other things that have been lying in the wardrobe since the spring of last year, part two of three';
const alerted = (page: Page) => page.getByRole('alert').waitFor();
const posts = (page: Page) => page.getByRole('link', { name: /Wool is patient|coats, jackets/ }).first().waitFor();
const ready = (page: Page) => page.getByText('Details', { exact: true }).first().waitFor();
const press = (name: string | RegExp) => async (page: Page) => {
    await ready(page);
    await page.getByRole('button', { name }).first().click();
    await page.getByRole('dialog').waitFor();
};
const compose = async (page: Page) => {
    for (const network of ['LinkedIn', 'Twitter', 'Bluesky']) await page.getByRole('checkbox', { name: network, exact: true }).check();
    await page.getByRole('region', { name: 'For all networks' }).getByLabel('Text').fill('Wool is patient. Give it a day of rest between two wearings. #wool https://sunrise.example/wool');
    await page.getByRole('region', { name: 'Post on Twitter' }).getByRole('button', { name: 'Add post to thread' }).click();
    await page.getByLabel('Post 2 of 2').fill('Air before water: most jumpers don’t need a wash, they need a window.');
};
const unseen = async (page: Page) => {
    await page.getByRole('checkbox', { name: 'TikTok', exact: true }).check();
    await page.getByRole('region', { name: 'For all networks' }).getByLabel('Text').fill('Wool is patient.');
    await page.getByRole('button', { name: /^Schedule/ }).click();
    await page.getByText('Choose who can see it.').first().waitFor();
};
const schedule = async (page: Page) => {
    await compose(page);
    await page.getByRole('button', { name: /^Schedule/ }).click();
    await page.getByText(/scheduled/).first().waitFor();
};
const recurring = (page: Page) => page.getByText(/^Every day/).first().waitFor();
const add = async (page: Page) => {
    await page.getByLabel('CSV file with posts').setInputFiles({ name: 'december.csv', mimeType: 'text/csv', buffer: Buffer.from('platform,scheduledTime,content') });
    await page.getByRole('table').waitFor();
};
/** Lifts a post with the keyboard and moves it one cell. */
const lift = async (page: Page) => {
    await posts(page);
    await page.locator('[aria-roledescription="movable post"]').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
};

const SCREENSHOTS: Screenshot[] = [
    { name: 'social-calendar', path: '/social/calendar', act: posts },
    { name: 'social-calendar-week', path: '/social/calendar?view=week', fullPage: true },
    { name: 'social-calendar-filtered', path: '/social/calendar?platforms=LINKEDIN,BLUESKY' },
    { name: 'social-calendar-drag', path: '/social/calendar', act: lift },
    { name: 'social-calendar-thousand', path: '/social/calendar', world: { count: 1000 }, act: posts },
    { name: 'social-calendar-none', path: '/social/calendar', world: { count: 0 } },
    { name: 'social-calendar-long', path: '/social/calendar', world: { name: LONG }, act: posts },
    { name: 'social-calendar-down', path: '/social/calendar', world: { down: true }, act: alerted },
    { name: 'social-calendar-loading', path: '/social/calendar', world: { silent: true } },
    { name: 'social-calendar-viewer', path: '/social/calendar', visit: { role: 'viewer' }, act: posts },
    { name: 'social-queue', path: `/social/queue?campaign=${CAMPAIGN}`, act: posts },
    { name: 'social-queue-all', path: '/social/queue', act: posts },
    { name: 'social-queue-failed', path: `/social/queue?campaign=${CAMPAIGN}&status=FAILED` },
    { name: 'social-queue-none', path: `/social/queue?campaign=${CAMPAIGN}`, world: { count: 0 } },
    { name: 'social-queue-long', path: `/social/queue?campaign=${CAMPAIGN}`, world: { name: LONG }, act: posts },
    { name: 'social-queue-down', path: '/social/queue', world: { down: true }, act: alerted },
    { name: 'social-queue-loading', path: '/social/queue', world: { silent: true } },
    { name: 'social-queue-viewer', path: `/social/queue?campaign=${CAMPAIGN}`, visit: { role: 'viewer' }, act: posts },
    { name: 'social-post', path: '/social/posts/s0', act: ready, fullPage: true },
    { name: 'social-post-held', path: '/social/posts/s6', act: ready },
    { name: 'social-post-failed', path: '/social/posts/s3', act: ready, fullPage: true },
    { name: 'social-post-published', path: '/social/posts/s4', act: ready },
    { name: 'social-post-unknown', path: '/social/posts/s5', act: ready },
    { name: 'social-post-settle', path: '/social/posts/s5', act: press('I have checked') },
    { name: 'social-post-viewer', path: '/social/posts/s3', visit: { role: 'viewer' }, act: ready },
    { name: 'social-post-missing', path: '/social/posts/s3', world: { missing: true }, act: alerted },
    { name: 'social-post-edit', path: '/social/posts/s3', act: press('Edit') },
    { name: 'social-post-time', path: '/social/posts/s0', act: press('Change time') },
    { name: 'social-post-cancel', path: '/social/posts/s0', act: press('Cancel post') },
    { name: 'social-composer', path: `/social/new?campaign=${CAMPAIGN}` },
    { name: 'social-composer-written', path: `/social/new?campaign=${CAMPAIGN}`, act: compose, fullPage: true },
    { name: 'social-composer-scheduled', path: `/social/new?campaign=${CAMPAIGN}`, act: schedule },
    { name: 'social-composer-partly', path: `/social/new?campaign=${CAMPAIGN}`, world: { failed: true }, act: schedule },
    { name: 'social-composer-errors', path: '/social/new', act: async (page) => { await page.getByRole('button', { name: /^Schedule/ }).click(); await page.getByText('Choose at least one network.').waitFor(); } },
    { name: 'social-composer-privacy', path: `/social/new?campaign=${CAMPAIGN}`, act: unseen, fullPage: true },
    { name: 'social-composer-weekly', path: `/social/new?campaign=${CAMPAIGN}&repeat=true`, act: compose, fullPage: true },
    { name: 'social-recurring', path: `/social/recurring?campaign=${CAMPAIGN}`, act: recurring },
    { name: 'social-recurring-long', path: `/social/recurring?campaign=${CAMPAIGN}`, world: { name: LONG }, act: recurring },
    { name: 'social-recurring-end', path: `/social/recurring?campaign=${CAMPAIGN}`, act: async (page) => { await page.getByRole('button', { name: /^End “/ }).first().click(); await page.getByRole('dialog').waitFor(); } },
    { name: 'social-recurring-none', path: `/social/recurring?campaign=${CAMPAIGN}`, world: { count: 0 } },
    { name: 'social-recurring-viewer', path: `/social/recurring?campaign=${CAMPAIGN}`, visit: { role: 'viewer' }, act: recurring },
    { name: 'social-import', path: `/social/import?campaign=${CAMPAIGN}`, fullPage: true },
    { name: 'social-import-start', path: '/social/import' },
    { name: 'social-import-checked', path: `/social/import?campaign=${CAMPAIGN}`, act: add },
    { name: 'social-import-refused', path: `/social/import?campaign=${CAMPAIGN}`, world: { failed: true }, act: add },
    { name: 'social-import-done', path: `/social/import?campaign=${CAMPAIGN}`, act: async (page) => { await add(page); await page.getByRole('button', { name: /^Schedule/ }).click(); await page.getByText(/posts scheduled\./).waitFor(); } },
    { name: 'social-import-viewer', path: '/social/import', visit: { role: 'viewer' } },
    { name: 'social-composer-viewer', path: '/social/new', visit: { role: 'viewer' } },
];

takeScreenshots(SCREENSHOTS);
