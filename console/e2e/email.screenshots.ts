import type { Page } from '@playwright/test';
import { takeScreenshots, type Screenshot } from './support/screenshots.ts';

const LONG = 'Everything about coats, jackets, duvets and all the other things that have been lying in the wardrobe since the spring of last year';
const admin = { role: 'admin' } as const;
const viewer = { role: 'viewer' } as const;
const EMAIL = '/email/emails/01990000-0001-7000-8000-000000000000';
const LIST = '/email/lists/01990000-0002-7000-8000-000000000000';
const SEGMENT = '/email/segments/01990000-0003-7000-8000-000000000005';
const BUILT_IN = '/email/segments/01990000-0003-7000-8000-000000000002';
const SENDER = (n: number) => `/email/senders/01990000-0006-7000-8000-00000000000${n}`;

const alerted = (page: Page) => page.getByRole('alert').waitFor();
const press = (name: string) => async (page: Page) => {
    await page.getByRole('button', { name, exact: true }).first().click();
    await page.getByRole('dialog').waitFor();
};
const mapped = (page: Page) => page.frameLocator('iframe').getByText('Book a pick-up').waitFor();
const counted = (page: Page) => page.getByText('match now').waitFor();

const SCREENSHOTS: Screenshot[] = [
    { name: 'emails', path: '/email/emails' },
    { name: 'emails-none', path: '/email/emails', world: { bare: true } },
    { name: 'emails-one', path: '/email/emails', world: { count: 1 } },
    { name: 'emails-many', path: '/email/emails?page=3', world: { count: 400 }, act: (page) => page.getByRole('button', { name: 'Next page' }).scrollIntoViewIfNeeded() },
    { name: 'emails-long-names', path: '/email/emails', world: { name: LONG } },
    { name: 'emails-no-match', path: '/email/emails?q=socks' },
    { name: 'emails-loading', path: '/email/emails', world: { silent: true } },
    { name: 'emails-down', path: '/email/emails', world: { down: true }, act: alerted },
    { name: 'email-sending', path: EMAIL, fullPage: true },
    { name: 'email-freezing', path: EMAIL, world: { emailStatus: 'FREEZING' } },
    { name: 'email-draft', path: EMAIL, world: { emailStatus: 'DRAFT' } },
    { name: 'email-offered', path: EMAIL, world: { emailStatus: 'DRAFT', offered: true }, fullPage: true },
    { name: 'email-scheduled', path: EMAIL, world: { emailStatus: 'SCHEDULED' } },
    { name: 'email-paused', path: EMAIL, world: { emailStatus: 'PAUSED' } },
    { name: 'email-failures', path: EMAIL, world: { emailStatus: 'COMPLETED_WITH_FAILURES' } },
    { name: 'email-little', path: EMAIL, world: { emailStatus: 'COMPLETED', thin: true }, fullPage: true },
    { name: 'email-report', path: `${EMAIL}/report`, fullPage: true, act: mapped },
    { name: 'email-report-all', path: `${EMAIL}/report?of=all`, world: { emailStatus: 'COMPLETED' }, act: mapped },
    { name: 'email-report-little', path: `${EMAIL}/report`, world: { emailStatus: 'COMPLETED', thin: true }, fullPage: true, act: mapped },
    { name: 'email-report-draft', path: `${EMAIL}/report`, world: { emailStatus: 'DRAFT' } },
    { name: 'email-report-loading', path: `${EMAIL}/report`, world: { silent: true } },
    { name: 'email-failed', path: EMAIL, world: { emailStatus: 'FAILED' } },
    { name: 'email-long-names', path: EMAIL, world: { name: LONG } },
    { name: 'email-viewer', path: EMAIL, visit: viewer },
    { name: 'email-log-bounced', path: `${EMAIL}?state=BOUNCED`, act: (page) => page.getByText('550 5.1.1').first().scrollIntoViewIfNeeded() },
    { name: 'email-send', path: EMAIL, world: { emailStatus: 'DRAFT' }, act: async (page) => { await press('Send now')(page); await page.getByText('12,180').waitFor(); } },
    { name: 'email-not-ready', path: EMAIL, world: { emailStatus: 'DRAFT', failed: true }, act: async (page) => { await press('Send now')(page); await page.getByText('not ready').waitFor(); } },
    { name: 'email-schedule', path: EMAIL, world: { emailStatus: 'SCHEDULED' }, act: press('Reschedule') },
    { name: 'email-edit', path: EMAIL, world: { emailStatus: 'DRAFT' }, act: press('Edit') },
    { name: 'email-cancel', path: EMAIL, act: press('Cancel email') },
    { name: 'email-retry', path: EMAIL, world: { emailStatus: 'COMPLETED_WITH_FAILURES' }, act: press('Retry failed') },
    { name: 'email-missing', path: EMAIL, world: { missing: true }, act: alerted },
    { name: 'email-loading', path: EMAIL, world: { silent: true } },
    { name: 'lists', path: '/email/lists' },
    { name: 'lists-none', path: '/email/lists', world: { bare: true } },
    { name: 'lists-many', path: '/email/lists', world: { count: 120 } },
    { name: 'lists-long-names', path: '/email/lists', world: { name: LONG } },
    { name: 'lists-viewer', path: '/email/lists', visit: viewer },
    { name: 'lists-loading', path: '/email/lists', world: { silent: true } },
    { name: 'lists-down', path: '/email/lists', world: { down: true }, act: alerted },
    { name: 'lists-new', path: '/email/lists', act: press('New list') },
    { name: 'lists-new-errors', path: '/email/lists', act: async (page) => { await press('New list')(page); await page.getByLabel('Colour', { exact: true }).fill('#fde047'); await page.getByRole('button', { name: 'Create list' }).click(); await page.getByText('Enter a name.').waitFor(); } },
    { name: 'list', path: LIST, fullPage: true },
    { name: 'list-empty', path: LIST, world: { thin: true } },
    { name: 'list-long-names', path: LIST, world: { name: LONG } },
    { name: 'list-add', path: LIST, act: async (page) => { await press('Add contacts')(page); await page.getByRole('dialog').getByRole('checkbox').first().check(); } },
    { name: 'list-delete', path: LIST, act: press('Delete') },
    { name: 'segments', path: '/email/segments' },
    { name: 'segments-none', path: '/email/segments', world: { bare: true } },
    { name: 'segments-many', path: '/email/segments', world: { count: 120 } },
    { name: 'segments-long-names', path: '/email/segments', world: { name: LONG } },
    { name: 'segments-loading', path: '/email/segments', world: { silent: true } },
    { name: 'segments-down', path: '/email/segments', world: { down: true }, act: alerted },
    { name: 'segment', path: SEGMENT, fullPage: true, act: counted },
    { name: 'segment-new', path: '/email/segments/new' },
    { name: 'segment-errors', path: '/email/segments/new', act: async (page) => { await page.getByRole('button', { name: 'Add group' }).click(); await page.getByRole('button', { name: 'Create segment' }).click(); await page.getByText('Enter a name.').waitFor(); } },
    { name: 'segment-nobody', path: SEGMENT, world: { thin: true }, act: counted },
    { name: 'segment-built-in', path: BUILT_IN },
    { name: 'segment-viewer', path: SEGMENT, visit: viewer },
    { name: 'segment-delete', path: SEGMENT, act: press('Delete') },
    { name: 'senders', path: '/email/senders', visit: admin, fullPage: true },
    { name: 'senders-none', path: '/email/senders', visit: admin, world: { bare: true } },
    { name: 'senders-long-names', path: '/email/senders', visit: admin, world: { name: LONG } },
    { name: 'senders-viewer', path: '/email/senders', visit: viewer },
    { name: 'senders-loading', path: '/email/senders', visit: admin, world: { silent: true } },
    { name: 'senders-down', path: '/email/senders', visit: admin, world: { down: true }, act: async (page) => { await page.getByRole('alert').first().waitFor(); } },
    { name: 'senders-policy-errors', path: '/email/senders', visit: admin, fullPage: true, act: async (page) => { await page.getByLabel('Emails', { exact: true }).fill('0'); await page.getByLabel('Growth a day').fill('9'); await page.getByRole('button', { name: 'Save policy' }).click(); await page.getByText('Enter a factor').waitFor(); } },
    { name: 'senders-add', path: '/email/senders', visit: admin, act: async (page) => { await press('Add sender')(page); await page.getByLabel('Route').selectOption('SMTP'); } },
    { name: 'senders-add-errors', path: '/email/senders', visit: admin, act: async (page) => { await press('Add sender')(page); await page.getByLabel('Route').selectOption('SES'); await page.getByRole('dialog').getByRole('button', { name: 'Add sender' }).click(); await page.getByText('Enter an email address').waitFor(); } },
    { name: 'sender', path: SENDER(0), visit: admin },
    { name: 'sender-wrong', path: SENDER(1), visit: admin, fullPage: true },
    { name: 'sender-unchecked', path: SENDER(2), visit: admin },
    { name: 'sender-viewer', path: SENDER(1), visit: viewer },
    { name: 'sender-route', path: SENDER(1), visit: admin, act: press('Change route') },
    { name: 'sender-delete', path: SENDER(1), visit: admin, act: press('Delete') },
];

takeScreenshots(SCREENSHOTS);
