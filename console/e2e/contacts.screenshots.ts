import type { Page } from '@playwright/test';
import { takeScreenshots, type Screenshot } from './support/screenshots.ts';

const LONG = 'Maximiliana Wilhelmine Friederike von und zu Oberstaufenberg-Hinterzarten of the department for everything else';
const admin = { role: 'admin' } as const;
const viewer = { role: 'viewer' } as const;
const CONTACT = '/email/contacts/01990000-0000-7000-8000-000000000000';
const SUPPRESSED = '/email/contacts/01990006-0000-7000-8000-000000000000';
const importOf = (n: number) => `/email/contacts/imports/0197000${n}-0000-7000-8000-000000000000`;
const alerted = (page: Page) => page.getByRole('alert').first().waitFor();
const dialog = (page: Page) => page.getByRole('dialog').waitFor();
const click = (name: string | RegExp) => async (page: Page) => { await page.getByRole('button', { name, exact: typeof name === 'string' }).first().click(); };
const opened = (name: string | RegExp) => async (page: Page) => { await click(name)(page); await dialog(page); };
const chosen = (menu: string | RegExp, item: string) => async (page: Page) => { await click(menu)(page); await page.getByRole('menuitem', { name: item }).click(); await dialog(page); };
const csv = { name: 'customers-2026.xlsx', mimeType: 'text/csv', buffer: Buffer.from('email\nanna@example.com\n') };

const SCREENSHOTS: Screenshot[] = [
    { name: 'contacts', path: '/email/contacts' },
    { name: 'contacts-page-2', path: '/email/contacts?cursor=25&page=2&fields=%5B%22birthday%22%2C%22city%22%2C%22interests%22%2C%22points%22%5D' },
    { name: 'contacts-few', path: '/email/contacts', world: { count: 3 } },
    { name: 'contacts-none', path: '/email/contacts', world: { count: 0, bare: true }, visit: admin },
    { name: 'contacts-none-viewer', path: '/email/contacts', world: { count: 0, bare: true }, visit: viewer },
    { name: 'contacts-no-match', path: '/email/contacts?q=zebra&consent=GRANTED&tag=vip' },
    { name: 'contacts-filtered', path: '/email/contacts?consent=GRANTED&tag=vip', visit: viewer },
    { name: 'contacts-long-names', path: '/email/contacts', world: { name: LONG } },
    { name: 'contacts-loading', path: '/email/contacts', world: { silent: true } },
    { name: 'contacts-down', path: '/email/contacts', world: { down: true }, act: alerted },
    { name: 'contacts-menu', path: '/email/contacts', act: click(/^Actions for/) },
    { name: 'contacts-new', path: '/email/contacts', act: opened('New contact') },
    { name: 'contacts-new-errors', path: '/email/contacts', act: async (page) => { await opened('New contact')(page); await page.getByLabel('Status').selectOption('Granted'); await page.getByLabel('points').fill('many'); await page.getByRole('button', { name: 'Create contact' }).click(); } },
    { name: 'contacts-edit-refused', path: '/email/contacts', act: async (page) => { await chosen(/^Actions for/, 'Edit')(page); await page.getByLabel('city').fill('Bremen'); await page.getByRole('button', { name: 'Save changes' }).click(); await alerted(page); } },
    { name: 'contacts-delete', path: '/email/contacts', act: chosen(/^Actions for/, 'Delete') },
    { name: 'contacts-fields', path: '/email/contacts', visit: admin, act: opened('Fields') },
    { name: 'contacts-fields-refused', path: '/email/contacts', visit: admin, act: async (page) => { await opened('Fields')(page); await page.getByLabel('Type of city').selectOption('Number'); await alerted(page); } },
    { name: 'contacts-fields-viewer', path: '/email/contacts', visit: viewer, act: opened('Fields') },
    { name: 'contact', path: CONTACT, visit: admin },
    { name: 'contact-full', path: CONTACT, visit: admin, fullPage: true },
    { name: 'contact-viewer', path: CONTACT, visit: viewer },
    { name: 'contact-suppressed', path: SUPPRESSED, visit: admin },
    { name: 'contact-bare', path: CONTACT, world: { bare: true } },
    { name: 'contact-long-names', path: CONTACT, visit: admin, world: { name: LONG } },
    { name: 'contact-loading', path: CONTACT, world: { silent: true } },
    { name: 'contact-down', path: CONTACT, world: { down: true }, act: alerted },
    { name: 'contact-missing', path: CONTACT, world: { missing: true }, act: alerted },
    { name: 'contact-preferences', path: CONTACT, act: opened('Preferences link') },
    { name: 'contact-erase', path: CONTACT, visit: admin, act: chosen('More actions', 'Erase person') },
    { name: 'imports', path: '/email/contacts/imports', visit: admin },
    { name: 'imports-full', path: '/email/contacts/imports', visit: admin, fullPage: true, world: { count: 0 } },
    { name: 'imports-viewer', path: '/email/contacts/imports', visit: viewer },
    { name: 'imports-down', path: '/email/contacts/imports', visit: admin, world: { down: true }, act: alerted },
    { name: 'imports-uploading', path: '/email/contacts/imports', visit: admin, world: { slow: true }, act: async (page) => { await page.getByLabel('File with contacts').setInputFiles(csv); await page.getByRole('progressbar').waitFor(); } },
    { name: 'imports-refused', path: '/email/contacts/imports', visit: admin, act: async (page) => { await page.getByLabel('File with contacts').setInputFiles(csv); await alerted(page); } },
    { name: 'import-checked', path: importOf(0), visit: admin },
    { name: 'import-checked-full', path: importOf(0), visit: admin, fullPage: true },
    { name: 'import-changed', path: importOf(0), visit: admin, act: async (page) => { await page.getByLabel('Import column Vorname as').selectOption('Last name'); await page.getByLabel('Import column E-Mail as').selectOption('Not imported'); await alerted(page); } },
    { name: 'import-checked-viewer', path: importOf(0), visit: viewer },
    { name: 'import-long-names', path: importOf(0), visit: admin, world: { name: LONG } },
    { name: 'import-running', path: importOf(1), visit: admin },
    { name: 'import-stop', path: importOf(1), visit: admin, act: opened('Stop import') },
    { name: 'import-completed', path: importOf(2), visit: admin },
    { name: 'import-failed', path: importOf(4), visit: admin },
    { name: 'import-stopped', path: importOf(5), visit: admin },
    { name: 'import-missing', path: importOf(0), visit: admin, world: { missing: true }, act: alerted },
    { name: 'suppressions', path: '/email/suppressions', visit: admin },
    { name: 'suppressions-viewer', path: '/email/suppressions', visit: viewer },
    { name: 'suppressions-viewer-bounced', path: '/email/suppressions?show=UNDELIVERABLE', visit: viewer },
    { name: 'suppressions-none', path: '/email/suppressions', visit: admin, world: { count: 0 } },
    { name: 'suppressions-none-viewer', path: '/email/suppressions', visit: viewer, world: { count: 0 } },
    { name: 'suppressions-not-suppressed', path: '/email/suppressions?q=nobody%40example.org', visit: admin },
    { name: 'suppressions-no-match', path: '/email/suppressions?q=zebra&show=COMPLAINT', visit: admin },
    { name: 'suppressions-long-names', path: '/email/suppressions', visit: admin, world: { name: LONG } },
    { name: 'suppressions-loading', path: '/email/suppressions', visit: admin, world: { silent: true } },
    { name: 'suppressions-down', path: '/email/suppressions', visit: admin, world: { down: true }, act: alerted },
    { name: 'suppressions-evidence', path: '/email/suppressions?address=anna.brandt%40example.com', visit: admin },
    { name: 'suppressions-evidence-none', path: '/email/suppressions?address=nobody%40example.org', visit: admin },
    { name: 'suppressions-remove', path: '/email/suppressions', visit: admin, act: async (page) => { await page.getByRole('button', { name: /^Actions for/ }).nth(1).click(); await page.getByRole('menuitem', { name: 'Remove' }).click(); await dialog(page); } },
    { name: 'suppressions-add-refused', path: '/email/suppressions', visit: admin, act: async (page) => { await opened('Suppress address')(page); await page.getByLabel('Email address').fill('anna@'); await page.getByRole('dialog').getByRole('button', { name: 'Suppress address' }).click(); await page.getByText('must be an email address').waitFor(); } },
    { name: 'suppressions-import', path: '/email/suppressions', visit: admin, act: opened('Import') },
    { name: 'suppressions-imported', path: '/email/suppressions', visit: admin, act: async (page) => { await opened('Import')(page); await page.getByLabel('File with addresses').setInputFiles(csv); await page.getByText('could not be read').waitFor(); } },
];

takeScreenshots(SCREENSHOTS);
