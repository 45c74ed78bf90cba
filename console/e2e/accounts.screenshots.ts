import type { Page } from '@playwright/test';
import { takeScreenshots, type Screenshot } from './support/screenshots.ts';

const LONG = 'Everything about coats, jackets, duvets and all the other things that have been lying in the wardrobe since the spring of last year';
const admin = { role: 'admin' } as const;
const alerted = (page: Page) => page.getByRole('alert').waitFor();
const dialog = (page: Page) => page.getByRole('dialog').waitFor();
const menu = (item: string) => async (page: Page) => { await page.getByRole('button', { name: /^Actions for/ }).first().click(); await page.getByRole('menuitem', { name: item }).click(); await dialog(page); };
const connect = (network: string) => async (page: Page) => { await page.getByRole('button', { name: 'Connect account' }).first().click(); await page.getByRole('radio', { name: network }).check(); };
const back = (outcome: string) => `/social/accounts?login=l1&platform=FACEBOOK&outcome=${outcome}`;

const SCREENSHOTS: Screenshot[] = [
    { name: 'accounts', path: '/social/accounts', visit: admin },
    { name: 'accounts-full', path: '/social/accounts', visit: admin, fullPage: true },
    { name: 'accounts-viewer', path: '/social/accounts', visit: { role: 'viewer' } },
    { name: 'accounts-none', path: '/social/accounts', visit: admin, world: { count: 0 } },
    { name: 'accounts-long-names', path: '/social/accounts', visit: admin, world: { name: LONG } },
    { name: 'accounts-down', path: '/social/accounts', visit: admin, world: { down: true }, act: alerted },
    { name: 'accounts-loading', path: '/social/accounts', visit: admin, world: { silent: true } },
    { name: 'accounts-checked', path: '/social/accounts', visit: admin, fullPage: true, act: async (page) => { await page.getByRole('button', { name: 'Check accounts' }).click(); await page.getByText('could not be checked').waitFor(); } },
    { name: 'accounts-menu', path: '/social/accounts', visit: admin, act: async (page) => { await page.getByRole('button', { name: /^Actions for/ }).nth(1).click(); } },
    { name: 'accounts-settings', path: '/social/accounts', visit: admin, act: async (page) => { await menu('Edit settings')(page); await page.getByLabel('Longest post').waitFor(); } },
    { name: 'accounts-settings-errors', path: '/social/accounts', visit: admin, act: async (page) => { await menu('Edit settings')(page); await page.getByLabel('Minimum gap').fill('often'); await page.getByRole('button', { name: 'Save changes' }).click(); } },
    { name: 'accounts-disconnect', path: '/social/accounts', visit: admin, act: menu('Disconnect') },
    { name: 'accounts-connect', path: '/social/accounts', visit: admin, act: async (page) => { await page.getByRole('button', { name: 'Connect account' }).first().click(); await dialog(page); } },
    { name: 'accounts-connect-login', path: '/social/accounts', visit: admin, act: async (page) => { await connect('TikTok')(page); await page.getByRole('button', { name: 'Go to TikTok' }).click(); await alerted(page); } },
    { name: 'accounts-connect-password', path: '/social/accounts', visit: admin, act: async (page) => { await connect('Bluesky')(page); await page.getByLabel('Handle').fill('sunrise.bsky.social'); await page.getByLabel('App password').fill('abcd'); await page.getByRole('button', { name: 'Connect', exact: true }).click(); await page.getByText('Invalid identifier').waitFor(); } },
    { name: 'accounts-choose', path: back('choose'), visit: admin, act: async (page) => { await page.getByRole('checkbox', { name: /Bremen/ }).check(); } },
    { name: 'accounts-connected', path: back('connected'), visit: admin },
    { name: 'accounts-refused', path: back('refused'), visit: admin },
    { name: 'accounts-no-accounts', path: back('no-accounts'), visit: admin },
    { name: 'accounts-failed', path: back('failed'), visit: admin },
    { name: 'best-times', path: '/social/best-times' },
    { name: 'best-times-focus', path: '/social/best-times', act: async (page) => { await page.getByRole('gridcell').first().waitFor(); await page.locator('[role=gridcell][tabindex="0"]').focus(); await page.keyboard.press('ArrowRight'); } },
    { name: 'best-times-table', path: '/social/best-times', act: async (page) => { await page.getByRole('button', { name: 'Table' }).click(); } },
    { name: 'best-times-new', path: '/social/best-times', world: { bare: true } },
    { name: 'best-times-flat', path: '/social/best-times', world: { thin: true } },
    { name: 'best-times-no-accounts', path: '/social/best-times', world: { count: 0 } },
    { name: 'best-times-loading', path: '/social/best-times', world: { silent: true } },
    { name: 'best-times-down', path: '/social/best-times', world: { down: true }, act: alerted },
    { name: 'slots', path: '/social/slots' },
    { name: 'slots-errors', path: '/social/slots', act: async (page) => { await page.getByRole('button', { name: 'Add', exact: true }).click(); await page.getByText('Enter a time.').waitFor(); } },
    { name: 'slots-none', path: '/social/slots', world: { bare: true } },
    { name: 'slots-viewer', path: '/social/slots', visit: { role: 'viewer' } },
    { name: 'slots-no-accounts', path: '/social/slots', world: { count: 0 } },
    { name: 'slots-down', path: '/social/slots', world: { down: true }, act: alerted },
];

takeScreenshots(SCREENSHOTS);
