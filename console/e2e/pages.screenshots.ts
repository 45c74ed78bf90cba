import type { Page } from '@playwright/test';
import type { World } from './support/api.ts';
import { takeScreenshots, type Screenshot } from './support/screenshots.ts';
import type { Visit } from './support/site.ts';

const ONE = '/campaigns/01980000-0000-7000-8000-000000000000';
const LONG =
    'Autumn and winter care for coats, jackets, duvets and everything else that has been lying in the wardrobe since the spring of last year, part two of three (Hamburg, Bremen, Hannover)';
const fields = {
    name: 'Winter coats', type: 'CONVERSION', objectives: ['200 new customers'], audience: 'Families in Hamburg', channels: ['EMAIL', 'INSTAGRAM', 'LINKEDIN'], total: '5000', currency: 'EUR',
    weights: { EMAIL: 5, INSTAGRAM: 3, LINKEDIN: 2 }, reallocation: '10', starts: '2026-11-30T09:00', ends: '2026-12-28T09:00', timeZone: 'Europe/Berlin',
};
const entered = (part: object = {}): Visit => ({ storage: { 'kept:sunrise:mark:plan:new': JSON.stringify({ fields: { ...fields, ...part } }) } });
const DRAFT = '/campaigns/new?draft=01980002-0000-7000-8000-000000000000';
const alerted = (page: Page) => page.getByRole('alert').waitFor();
const dialog = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog')).waitFor();
const draft: World = { number: 2, name: 'Winter coats' };

const SCREENSHOTS: Screenshot[] = [
    { name: 'list', path: '/campaigns' },
    { name: 'list-none', path: '/campaigns', world: { count: 0 } },
    { name: 'list-little', path: '/campaigns', world: { count: 2 } },
    { name: 'list-no-match', path: '/campaigns?q=zebra' },
    { name: 'list-thousand', path: '/campaigns', world: { count: 1000 } },
    { name: 'list-long-names', path: '/campaigns', world: { name: LONG } },
    { name: 'list-down', path: '/campaigns', world: { down: true }, act: alerted },
    { name: 'list-loading', path: '/campaigns', world: { silent: true } },
    { name: 'list-viewer', path: '/campaigns', visit: { role: 'viewer' } },
    { name: 'list-selected', path: '/campaigns', act: async (page) => { for (const n of [0, 1, 3]) await page.getByRole('checkbox', { name: /^Select (?!all)/ }).nth(n).check(); } },
    { name: 'list-menu', path: '/campaigns', act: async (page) => { await page.getByRole('button', { name: /^Actions for/ }).nth(2).click(); } },
    { name: 'palette', path: '/campaigns', act: async (page) => { await page.keyboard.press('Control+k'); await page.getByPlaceholder('Search campaigns and commands').waitFor(); } },
    { name: 'delete', path: '/campaigns', act: async (page) => { await page.getByRole('button', { name: /^Actions for/ }).nth(2).click(); await page.getByRole('menuitem', { name: 'Delete' }).click(); } },
    { name: 'wizard-basics', path: '/campaigns/new' },
    { name: 'wizard-errors', path: '/campaigns/new?step=channels', visit: entered({ channels: [], total: '5.000' }), act: async (page) => { await page.getByRole('button', { name: 'Continue' }).click(); } },
    { name: 'wizard-audience', path: '/campaigns/new?step=audience', visit: entered() },
    { name: 'wizard-channels', path: '/campaigns/new?step=channels', visit: entered({ channels: ['EMAIL', 'LINKEDIN', 'TIKTOK', 'ADS'], total: '5,000' }) },
    { name: 'wizard-content', path: `${DRAFT}&step=content`, world: draft },
    { name: 'wizard-content-none', path: `${DRAFT}&step=content`, world: { ...draft, bare: true } },
    { name: 'wizard-schedule', path: `${DRAFT}&step=schedule`, world: draft },
    { name: 'wizard-review', path: `${DRAFT}&step=review`, world: draft },
    { name: 'wizard-review-ready', path: `${DRAFT}&step=review`, world: { ...draft, ready: true } },
    { name: 'wizard-gone', path: DRAFT, world: { missing: true } },
    { name: 'wizard-ads-content', path: `${DRAFT}&step=content`, world: { ...draft, channels: ['ADS'] } },
    { name: 'calendar', path: '/campaigns/calendar' },
    { name: 'calendar-none', path: '/campaigns/calendar?month=2031-02' },
    { name: 'list-attention', path: '/campaigns?attention=true' },
    { name: 'list-view', path: '/campaigns?status=ACTIVE&tag=winter&sort=-spent&view=v1', world: { views: true } },
    { name: 'list-view-edited', path: '/campaigns?status=ACTIVE&sort=-spent&view=v1', world: { views: true } },
    { name: 'list-views', path: '/campaigns', world: { views: true }, act: async (page) => { await page.getByRole('button', { name: /^View:/ }).click(); } },
    { name: 'list-views-manage', path: '/campaigns', world: { views: true }, act: async (page) => { await page.getByRole('button', { name: /^View:/ }).click(); await page.getByRole('menuitem', { name: 'Manage views…' }).click(); await dialog(page); } },
    { name: 'list-view-save', path: '/campaigns?type=CONVERSION', act: async (page) => { await page.getByRole('button', { name: 'Save as new view…' }).click(); await dialog(page); } },
    { name: 'bulk-outcome', path: '/campaigns', act: async (page) => { for (const n of [0, 1]) await page.getByRole('checkbox', { name: /^Select (?!all)/ }).nth(n).check(); await page.getByRole('region', { name: 'Selected campaigns' }).getByRole('button', { name: 'Pause' }).click(); await dialog(page); } },
    { name: 'wizard-details', path: '/campaigns/new', visit: entered({ goals: [], tags: 'winter, b2c', owner: 'mark' }), fullPage: true },
    { name: 'wizard-goals', path: '/campaigns/new?step=channels', visit: entered({ goals: [{ metric: 'CONVERSIONS', target: '400' }, { metric: 'REVENUE', target: '12,000', channel: 'EMAIL' }, { metric: 'CLICKS', target: '' }], tags: '', owner: 'mark' }), fullPage: true },
    { name: 'wizard-goals-wrong', path: '/campaigns/new?step=channels', visit: entered({ goals: [{ metric: 'CLICKS', target: '400', channel: 'TIKTOK' }, { metric: 'REVENUE', target: '10' }, { metric: 'REVENUE', target: '20' }, { metric: 'CONVERSIONS', target: '2.5' }], tags: '', owner: 'mark' }), fullPage: true },
    { name: 'goals-edit', path: ONE, act: async (page) => { await page.getByRole('button', { name: 'Edit goals' }).click(); await dialog(page); } },
    { name: 'overview-over', path: ONE, world: { status: 'COMPLETED' } },
    { name: 'list-odd', path: '/campaigns', world: { odd: true } },
    { name: 'list-kwd', path: '/campaigns', world: { currency: 'KWD', total: 149_000.125 } },
    { name: 'tour', path: '/campaigns', visit: { storage: { 'tour:sunrise:mark': '' } }, act: async (page) => { await page.getByRole('button', { name: 'Next', exact: true }).click(); } },
    { name: 'shortcuts', path: '/campaigns', act: async (page) => { await page.keyboard.press('?'); await dialog(page); } },
    { name: 'palette-pause', path: '/campaigns', act: async (page) => { await page.keyboard.press('Control+k'); await page.getByPlaceholder('Search campaigns and commands').fill('pause'); await page.getByRole('option', { name: /^Pause / }).first().waitFor(); } },
    { name: 'bulk-delete', path: '/campaigns', act: async (page) => { for (const n of [2, 4]) await page.getByRole('checkbox', { name: /^Select (?!all)/ }).nth(n).check(); await page.getByRole('region', { name: 'Selected campaigns' }).getByRole('button', { name: 'Delete' }).click(); await dialog(page); } },
    { name: 'overview', path: ONE },
    { name: 'overview-kwd', path: ONE, world: { currency: 'KWD', total: 149_000.125 } },
    { name: 'budget-kwd', path: `${ONE}/budget`, world: { currency: 'KWD', total: 149_000.125 } },
    { name: 'overview-odd', path: ONE, world: { odd: true } },
    { name: 'overview-draft', path: ONE, world: draft },
    { name: 'overview-failed', path: ONE, world: { failed: true, number: 5 } },
    { name: 'overview-bare', path: ONE, world: { bare: true } },
    { name: 'overview-long', path: ONE, world: { name: LONG } },
    { name: 'overview-down', path: ONE, world: { down: true }, act: alerted },
    { name: 'overview-missing', path: ONE, world: { missing: true } },
    { name: 'launch', path: ONE, world: { ...draft, ready: true }, act: async (page) => { await page.getByRole('button', { name: /Launch/ }).click(); } },
    { name: 'content', path: `${ONE}/content`, world: { failed: true } },
    { name: 'metrics', path: `${ONE}/metrics` },
    { name: 'metrics-none', path: `${ONE}/metrics`, world: { bare: true } },
    { name: 'metrics-little', path: `${ONE}/metrics`, world: { thin: true } },
    { name: 'workflow', path: `${ONE}/workflow` },
    { name: 'workflow-failed', path: `${ONE}/workflow`, world: { failed: true, number: 5 } },
    { name: 'budget', path: `${ONE}/budget` },
    { name: 'budget-dinar', path: `${ONE}/budget`, world: { currency: 'KWD' }, fullPage: true },
    { name: 'budget-full', path: `${ONE}/budget`, fullPage: true },
    { name: 'overview-dinar', path: ONE, world: { currency: 'KWD' } },
    { name: 'budget-thin', path: `${ONE}/budget`, world: { thin: true } },
    { name: 'budget-zero', path: `${ONE}/budget`, world: { total: 0, bare: true } },
    { name: 'budget-edit', path: `${ONE}/budget`, act: async (page) => { await page.getByRole('button', { name: 'Edit split' }).click(); } },
    { name: 'budget-apply', path: `${ONE}/budget`, act: async (page) => { await page.getByRole('button', { name: 'Apply recommendation' }).click(); await dialog(page); } },
    { name: 'budget-suggestion', path: `${ONE}/budget`, act: async (page) => { await page.getByRole('button', { name: 'Apply', exact: true }).click(); await dialog(page); } },
    { name: 'budget-target-roi', path: `${ONE}/budget`, act: async (page) => { await page.getByRole('button', { name: 'Preview split' }).click(); await page.getByRole('button', { name: 'Apply', exact: true }).last().waitFor(); } },
    { name: 'budget-draft', path: '/campaigns/01980002-0000-7000-8000-000000000000/budget', world: draft },
    { name: 'budget-viewer', path: `${ONE}/budget`, visit: { role: 'viewer' } },
    { name: 'edit', path: ONE, act: async (page) => { await page.getByRole('button', { name: 'Edit', exact: true }).click(); await dialog(page); } },
    { name: 'edit-errors', path: ONE, act: async (page) => { await page.getByRole('button', { name: 'Edit', exact: true }).click(); await page.getByLabel('Budget in EUR').fill('10'); await page.getByLabel(/Ava may reallocate/).fill('140'); } },
    { name: 'launch-not-ready', path: ONE, world: draft, act: async (page) => { await page.getByRole('button', { name: /^Launch/ }).click(); await dialog(page); } },
    { name: 'complete', path: ONE, act: async (page) => { await page.getByRole('button', { name: /^Actions for/ }).click(); await page.getByRole('menuitem', { name: 'Complete' }).click(); await dialog(page); } },
    { name: 'metrics-table', path: `${ONE}/metrics`, act: async (page) => { await page.getByRole('button', { name: 'Table' }).first().click(); } },
    { name: 'history', path: `${ONE}/history` },
    { name: 'not-found', path: '/nowhere' },
];

takeScreenshots(SCREENSHOTS);
