import type { Page } from '@playwright/test';
import { takeScreenshots, type Screenshot } from './support/screenshots.ts';
import { POST } from './support/content-data.ts';

const PIECES = `/content/posts/${POST}/pieces`;
const one = (number: number, view = '') => `${PIECES}?piece=01990001-0000-7000-8000-00000000000${number}${view && `&view=${view}`}`;
const press = (name: string | RegExp) => async (page: Page) => page.getByRole('button', { name }).first().click();
const edit = press('Edit');
const start = async (page: Page) => {
    await page.getByRole('button', { name: 'Repurpose' }).first().click();
    await page.getByRole('dialog').waitFor();
};
const write = async (page: Page) => {
    await start(page);
    await page.getByRole('button', { name: /^Write \d/ }).click();
};
const vary = async (page: Page) => {
    await page.getByRole('group', { name: 'Actions for this piece' }).getByRole('button').last().click();
    await page.getByRole('menuitem', { name: 'Variations…' }).click();
    await page.getByRole('dialog').getByLabel('Number').selectOption('5');
    await page.getByRole('button', { name: 'Write variations' }).click();
};
const startRewrite = async (page: Page) => {
    await page.getByRole('group', { name: 'Actions for this piece' }).getByRole('button').last().click();
    await page.getByRole('menuitem', { name: 'Rewrite…' }).click();
    await page.getByRole('dialog').waitFor();
};
const rewrite = async (page: Page) => {
    await startRewrite(page);
    await page.getByLabel(/^Instruction/).fill('Begin with the moths, and leave out the lanolin.');
    await page.getByLabel(/^Tone/).selectOption('Friendly');
    await page.getByRole('button', { name: 'Rewrite', exact: true }).click();
};
const shorten = async (page: Page) => {
    await edit(page);
    await page.getByLabel('Post 2 of 5').fill('Never hang a wet jumper. '.repeat(14));
    await page.getByRole('button', { name: 'Shorten to fit' }).click();
    await page.getByRole('dialog').locator('del').first().waitFor();
};
const selectAll = async (page: Page) => {
    // On a phone, an opened piece hides the list.
    const all = page.getByRole('checkbox', { name: 'Select all' });
    if (await all.isVisible()) await all.check();
};

const SCREENSHOTS: Screenshot[] = [
    { name: 'pieces', path: PIECES },
    { name: 'pieces-none', path: PIECES, world: { count: 0 } },
    { name: 'pieces-none-viewer', path: PIECES, world: { count: 0 }, visit: { role: 'viewer' } },
    { name: 'pieces-no-match', path: `${PIECES}?status=PUBLISHED` },
    { name: 'pieces-long-title', path: PIECES, world: { bare: true } },
    { name: 'pieces-down', path: PIECES, world: { down: true }, act: async (page) => { await page.getByRole('alert').waitFor(); } },
    { name: 'pieces-missing', path: PIECES, world: { missing: true }, act: async (page) => { await page.getByRole('alert').waitFor(); } },
    { name: 'pieces-loading', path: PIECES, world: { silent: true } },
    { name: 'pieces-viewer', path: one(1), visit: { role: 'viewer' } },
    { name: 'pieces-four-eyes', path: one(2), world: { fourEyes: true } },
    { name: 'pieces-four-eyes-other', path: one(1), world: { fourEyes: true } },
    { name: 'pieces-selected', path: PIECES, act: selectAll },
    { name: 'pieces-bulk-outcome', path: PIECES, world: { failed: true }, act: async (page) => { await selectAll(page); await page.getByRole('region', { name: 'Selected pieces' }).getByRole('button', { name: 'Approve' }).click(); await page.getByRole('dialog').waitFor(); } },
    { name: 'pieces-line', path: one(1), act: async (page) => { await page.locator('[data-mark]').nth(2).click(); } },
    { name: 'pieces-own-words', path: one(1), act: press('What did your wool teach you?') },
    { name: 'pieces-thread', path: one(2) },
    { name: 'pieces-script', path: one(4) },
    { name: 'pieces-email', path: one(6) },
    ...['linkedin', 'x', 'instagram', 'tiktok', 'facebook', 'email', 'bluesky'].map((name, index): Screenshot => ({ name: `pieces-preview-${name}`, path: one(index + 1, 'preview'), fullPage: true })),
    { name: 'pieces-preview-more', path: one(1, 'preview'), act: press('…more') },
    { name: 'pieces-preview-other-look', path: one(5, 'preview'), act: async (page) => { const dark = page.getByRole('button', { name: 'Dark', exact: true }); await ((await dark.getAttribute('aria-pressed')) === 'true' ? page.getByRole('button', { name: 'Light', exact: true }) : dark).click(); } },
    { name: 'pieces-history', path: one(1, 'history') },
    { name: 'pieces-history-proposal', path: one(1, 'history'), fullPage: true, act: press(/^Proposed/) },
    { name: 'pieces-history-compare', path: one(1, 'history'), fullPage: true, act: press(/^Edited/) },
    { name: 'pieces-edit', path: one(1), act: edit, fullPage: true },
    { name: 'pieces-edit-thread', path: one(2), fullPage: true, act: async (page) => { await edit(page); await page.getByLabel('Post 2 of 5').fill('word '.repeat(60)); await page.getByText(/^Post 2: Too long/).waitFor(); } },
    { name: 'pieces-edit-script', path: one(4), act: edit, fullPage: true },
    { name: 'pieces-edit-email', path: one(6), act: edit, fullPage: true },
    { name: 'pieces-edit-errors', path: one(3), fullPage: true, act: async (page) => { await edit(page); await page.getByLabel('Text', { exact: true }).fill(''); await page.getByLabel('Hashtags').fill('#2026 #fine'); await page.getByRole('button', { name: 'Add by address' }).click(); await page.getByRole('button', { name: 'Save changes' }).click(); } },
    { name: 'pieces-reject', path: one(1), act: async (page) => { await page.getByRole('group', { name: 'Actions for this piece' }).getByRole('button').last().click(); await page.getByRole('menuitem', { name: 'Reject…' }).click(); await page.getByRole('dialog').waitFor(); } },
    { name: 'pieces-variations', path: one(1), act: async (page) => { await vary(page); await page.getByRole('list', { name: 'Variations' }).waitFor(); } },
    { name: 'pieces-variations-refused', path: one(1), world: { failed: true }, act: async (page) => { await vary(page); await page.getByRole('alert').waitFor(); } },
    { name: 'pieces-rewrite', path: one(1), act: startRewrite },
    { name: 'pieces-rewrite-no-model', path: one(1), world: { bare: true }, act: async (page) => { await startRewrite(page); await page.getByText(/^No model is set up/).waitFor(); } },
    { name: 'pieces-rewrite-nothing', path: one(1), act: async (page) => { await startRewrite(page); await page.getByRole('button', { name: 'Rewrite', exact: true }).click(); await page.getByText(/^Write an instruction/).waitFor(); } },
    { name: 'pieces-rewrite-refused', path: one(1), world: { failed: true }, act: async (page) => { await rewrite(page); await page.getByText(/^There is no new text/).waitFor(); } },
    { name: 'pieces-rewrite-proposal', path: one(1), act: async (page) => { await rewrite(page); await page.getByRole('dialog').locator('del').first().waitFor(); } },
    { name: 'pieces-shorten', path: one(2), act: shorten },
    { name: 'pieces-repurpose', path: PIECES, act: start },
    { name: 'pieces-repurpose-progress', path: PIECES, world: { slow: true }, act: write },
    { name: 'pieces-repurpose-failed', path: PIECES, world: { failed: true }, act: write },
    { name: 'pieces-published', path: one(5) },
    { name: 'models', path: '/content/models' },
    { name: 'models-none', path: '/content/models', world: { bare: true } },
    { name: 'voices', path: '/content/voices' },
    { name: 'voices-none', path: '/content/voices', world: { bare: true } },
    { name: 'voices-viewer', path: '/content/voices', visit: { role: 'viewer' } },
    { name: 'voices-down', path: '/content/voices', world: { down: true }, act: async (page) => { await page.getByRole('alert').waitFor(); } },
    { name: 'voices-edit', path: '/content/voices', act: async (page) => { await page.getByRole('button', { name: 'Edit Sunrise', exact: true }).click(); await page.getByRole('dialog').waitFor(); } },
    { name: 'voices-errors', path: '/content/voices', act: async (page) => { await page.getByRole('button', { name: 'Add voice' }).first().click(); await page.getByRole('dialog').getByRole('button', { name: 'Add voice' }).click(); } },
    { name: 'voices-delete', path: '/content/voices', act: async (page) => { await page.getByRole('button', { name: 'Delete Sunrise', exact: true }).click(); await page.getByRole('dialog').waitFor(); } },
];

takeScreenshots(SCREENSHOTS);
