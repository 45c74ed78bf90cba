import type { Page } from '@playwright/test';
import type { World } from './support/api.ts';
import { takeScreenshots, type Screenshot } from './support/screenshots.ts';

const AVA = '/campaigns/01980000-0000-7000-8000-000000000000/ava';
const DRAFT = '/campaigns/01980002-0000-7000-8000-000000000000/ava';
const LONG = 'Autumn and winter care for coats, jackets, duvets and everything else that has been lying in the wardrobe since the spring of last year';
const draft: World = { number: 2, name: 'Winter coats' };
const dialog = (page: Page) => page.getByRole('dialog').waitFor();
const press = (name: string | RegExp) => async (page: Page) => {
    await page.getByRole('button', { name }).first().click();
    await dialog(page);
};
const move = async (page: Page) => {
    const slider = page.getByRole('slider', { name: /^Change of/ }).first();
    await slider.focus();
    for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowRight');
    await page.getByText(/^About/).waitFor();
};

const SCREENSHOTS: Screenshot[] = [
    { name: 'ava-advice', path: AVA, fullPage: true },
    { name: 'ava-problems', path: AVA, world: { failed: true }, fullPage: true },
    { name: 'ava-viewer', path: AVA, world: { failed: true }, visit: { role: 'viewer' } },
    { name: 'ava-none', path: AVA, world: { bare: true } },
    { name: 'ava-draft', path: DRAFT, world: draft },
    { name: 'ava-down', path: AVA, world: { down: true }, act: async (page) => { await page.getByRole('alert').first().waitFor(); } },
    { name: 'ava-loading', path: AVA, world: { silent: true } },
    { name: 'ava-long', path: AVA, world: { name: LONG, failed: true } },
    { name: 'ava-zero', path: `${AVA}?view=outlook`, world: { total: 0 }, fullPage: true },
    { name: 'ava-kwd', path: AVA, world: { currency: 'KWD', total: 149_000.125 }, fullPage: true },
    { name: 'ava-why', path: AVA, act: async (page) => { await page.getByRole('button', { name: /^Why\?/ }).first().click(); await page.getByText('not why', { exact: false }).waitFor(); } },
    { name: 'ava-accept', path: AVA, act: press(/^Accept/) },
    { name: 'ava-dismiss', path: AVA, act: press(/^Dismiss/) },
    { name: 'ava-snooze', path: AVA, act: async (page) => { await page.getByRole('button', { name: /^Snooze/ }).first().click(); await page.getByRole('menu').waitFor(); } },
    { name: 'ava-outlook', path: `${AVA}?view=outlook`, fullPage: true },
    { name: 'ava-outlook-table', path: `${AVA}?view=outlook`, fullPage: true, act: async (page) => { await page.getByRole('button', { name: 'Table' }).click(); } },
    { name: 'ava-outlook-none', path: `${AVA}?view=outlook`, world: { bare: true }, fullPage: true },
    { name: 'ava-outlook-over', path: `${AVA}?view=outlook`, world: { status: 'COMPLETED' }, fullPage: true },
    { name: 'ava-what-if', path: `${AVA}?view=outlook`, act: move, fullPage: true },
    { name: 'ava-strategy', path: `${AVA}?view=strategy`, fullPage: true },
    { name: 'ava-strategy-fallback', path: `${AVA}?view=strategy&version=2` },
    { name: 'ava-strategy-compare', path: `${AVA}?view=strategy&version=3&compare=1`, fullPage: true },
    { name: 'ava-strategy-none', path: `${DRAFT}?view=strategy`, world: { ...draft, bare: true } },
    { name: 'ava-strategy-generate', path: `${AVA}?view=strategy`, act: press(/^New version/) },
    { name: 'ava-strategy-apply', path: `${AVA}?view=strategy`, act: press('Apply strategy') },
    { name: 'ava-log', path: `${AVA}?view=log`, fullPage: true },
    { name: 'ava-log-none', path: `${AVA}?view=log`, world: { bare: true } },
];

takeScreenshots(SCREENSHOTS);
