import type { Page } from '@playwright/test';
import type { World } from './support/api.ts';
import { takeScreenshots, type Screenshot } from './support/screenshots.ts';

const LONG =
    'Autumn and winter care for coats, jackets, duvets and everything else that has been lying in the wardrobe since the spring of last year, part two of three (Hamburg, Bremen, Hannover)';
const alerted = (page: Page) => page.getByRole('alert').first().waitFor();
const euro: World = { currency: 'EUR' };

const SCREENSHOTS: Screenshot[] = [
    { name: 'home', path: '/', world: euro },
    { name: 'home-full', path: '/', world: euro, fullPage: true },
    { name: 'home-currencies', path: '/', fullPage: true },
    { name: 'home-new', path: '/', world: { count: 0 } },
    { name: 'home-new-viewer', path: '/', world: { count: 0 }, visit: { role: 'viewer' } },
    { name: 'home-drafts', path: '/', world: { count: 4, status: 'DRAFT' } },
    { name: 'home-fine', path: '/', world: { ...euro, thin: true } },
    { name: 'home-thousand', path: '/', world: { ...euro, count: 1000 }, fullPage: true },
    { name: 'home-long-names', path: '/', world: { ...euro, name: LONG }, fullPage: true },
    { name: 'home-zero-budget', path: '/', world: { ...euro, total: 0, thin: true } },
    { name: 'home-down', path: '/', world: { down: true }, act: alerted },
    { name: 'home-ava-down', path: '/', world: { ...euro, avaDown: true }, act: alerted },
    { name: 'home-loading', path: '/', world: { silent: true } },
    { name: 'home-viewer', path: '/', world: euro, visit: { role: 'viewer' } },
    { name: 'home-reason', path: '/', world: euro, act: async (page) => { await page.getByRole('button', { name: /^What waiting costs/ }).first().click(); await page.getByRole('tooltip').first().waitFor(); } },
    { name: 'home-resume', path: '/', world: euro, act: async (page) => { await page.getByRole('button', { name: 'Resume email' }).click(); await page.getByRole('dialog').waitFor(); } },
    { name: 'notifications', path: '/notifications' },
    { name: 'notifications-unread', path: '/notifications?unread=true' },
    { name: 'notifications-none', path: '/notifications', world: { count: 0 } },
    { name: 'notifications-down', path: '/notifications', world: { down: true }, act: alerted },
    { name: 'notifications-loading', path: '/notifications', world: { silent: true } },
    { name: 'notifications-long-names', path: '/notifications', world: { name: LONG } },
    { name: 'notification-settings', path: '/settings/notifications' },
    { name: 'notification-settings-down', path: '/settings/notifications', world: { down: true }, act: alerted },
];

takeScreenshots(SCREENSHOTS);
