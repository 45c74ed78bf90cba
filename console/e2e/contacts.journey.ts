import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expectAccessible } from './support/axe.ts';
import { clientOf, signIn } from './support/platform.ts';

const RUN = Date.now().toString(36);
const address = (name: string) => `${name}.${RUN}@journey.example`;
const POINTS = `points ${RUN}`;
const file = (lines: string[], name = 'customers.csv') => ({ name, mimeType: 'application/vnd.ms-excel', buffer: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`) });
const CUSTOMERS = file([
    'Mail;Vorname;Nachname;Punkte;Stadt;Newsletter',
    `${address('anna')};Anna;Wolle ${RUN};1240;Wien;ja`,
    `${address('ben')};Ben;"Wolle; ${RUN}";80;Graz;nein`,
    'nobody;Nobody;;1;Linz;ja',
    `${address('cem')};Cem;Wolle ${RUN};many;Linz;ja`,
    ';Dora;;2;Linz;ja',
]);

test.describe.configure({ mode: 'serial' });
test.use({ viewport: { width: 1440, height: 1200 } });

test.afterAll(async ({ request }) => {
    const anna = await clientOf(request, 'anna');
    for (const name of ['anna', 'ben', 'cem', 'fred']) {
        const { items } = await anna.get<{ items: { id: string }[] }>(`/marketing/email/contacts?q=${encodeURIComponent(address(name))}`);
        for (const { id } of items) await anna.remove(`/marketing/email/contacts/${id}`);
    }
    const { items } = await anna.get<{ items: { name: string }[] }>('/marketing/email/contact-fields');
    for (const { name } of items.filter((field) => field.name === POINTS)) await anna.remove(`/marketing/email/contact-fields/${encodeURIComponent(name)}`);
});

const upload = async (page: Page, chosen: ReturnType<typeof file>) => {
    await page.goto('/email/contacts/imports');
    await page.getByLabel('File with contacts').setInputFiles(chosen);
};
const openContact = async (page: Page, name: string) => {
    await page.goto('/email/contacts');
    await page.getByLabel('Search contacts').fill(address(name));
    await page.getByRole('row').filter({ hasText: address(name) }).locator('[data-row-link]').click();
    await expect(page.getByRole('region', { name: 'Details' }).getByText(address(name))).toBeVisible();
};
const more = async (page: Page, item: string) => {
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: item }).click();
};

test('an administrator declares a field', async ({ page }) => {
    await signIn(page, 'Anna Adler', '/email/contacts');
    await page.getByRole('button', { name: 'Fields' }).click();
    const dialog = page.getByRole('dialog', { name: 'Contact fields' });
    await dialog.getByLabel('Name').fill(POINTS);
    await dialog.getByLabel('Type', { exact: true }).selectOption('Number');
    await dialog.getByRole('button', { name: 'Declare field' }).click();
    await expect(page.getByText(`Field ${POINTS} declared.`)).toBeVisible();
    await expectAccessible(page);
});

test('a file with a few bad rows is checked, mapped and imported', async ({ page }) => {
    await signIn(page, 'Anna Adler', '/email/contacts/imports');
    await expectAccessible(page);
    await upload(page, CUSTOMERS);
    await expect(page.getByText('3 contacts can be imported. Nothing is imported yet.')).toBeVisible();
    await expect(page.getByText('Read as UTF-8, with semicolons between the cells.')).toBeVisible();
    await expect(page.getByLabel('Import column Vorname as')).toHaveValue('firstName');

    await page.getByLabel('Import column Punkte as').selectOption({ label: `${POINTS} (Number)` });
    await page.getByLabel('Import column Newsletter as').selectOption('Consent');
    await page.getByLabel('Import column Stadt as').selectOption('Not imported');
    await page.getByRole('button', { name: 'Check again' }).click();
    await expect(page.getByText('2 contacts can be imported. Nothing is imported yet.')).toBeVisible();
    const rejected = page.getByRole('region', { name: 'Rejected rows' });
    await expect(rejected.getByText(`${POINTS} must be a number`, { exact: false })).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Import 2 contacts' }).click();
    await expect(page.getByText('2 rows imported.')).toBeVisible();
    await expect(page.getByText('3 rows could not be imported.', { exact: false })).toBeVisible();
    await expectAccessible(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download rejected rows' }).click();
    const saved = readFileSync(await (await download).path(), 'utf8');
    expect(saved).toContain('line,reason,Mail,Vorname');
    expect(saved).toContain('email must be a valid email address');
    expect(saved).toContain(address('cem'));

    await page.getByRole('link', { name: 'Show contacts' }).click();
    await page.getByLabel('Search contacts').fill(address('anna'));
    await expect(page.getByRole('link', { name: `Anna Wolle ${RUN}` })).toBeVisible();
    await expectAccessible(page);
});

test('a workbook gets a clear answer', async ({ page }) => {
    await signIn(page, 'Anna Adler', '/email/contacts/imports');
    await upload(page, { name: 'customers.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from('PK\u0003\u0004 and so on') });
    await expect(page.getByText('customers.xlsx cannot be imported')).toBeVisible();
    await expect(page.getByText('Save it as CSV UTF-8 and upload that.', { exact: false })).toBeVisible();
});

test('a marketer edits a contact, and its timeline tells', async ({ page, request }) => {
    await (await clientOf(request, 'anna')).post('/marketing/email/contacts/events', { events: [{ id: crypto.randomUUID(), email: address('anna'), name: 'order', occurredAt: new Date().toISOString(), value: 84.9 }] });
    await signIn(page, 'Mark Moss', '/email/contacts');
    await openContact(page, 'anna');
    const timeline = page.getByRole('region', { name: 'Timeline' });
    await expect(timeline.getByText('Contact created')).toBeVisible();
    await expect(timeline.getByText('Consent: Granted')).toBeVisible();
    await expect(timeline.getByText('Worth 84.9')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Fields' }).getByText('1,240')).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByLabel(/^Tags/).fill(`vip ${RUN}`);
    await page.getByLabel('Status').selectOption('Withdrawn');
    await page.getByLabel('Source').fill('phone');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(timeline.getByText('Consent: Withdrawn')).toBeVisible();
    await expect(timeline.getByText('Source: phone')).toBeVisible();
    await page.getByRole('link', { name: `vip ${RUN}` }).click();
    await expect(page.getByRole('link', { name: `Anna Wolle ${RUN}` })).toBeVisible();
    await expect(page.locator('[data-row-link]')).toHaveCount(1);

    await openContact(page, 'anna');
    await page.getByRole('button', { name: 'Preferences link' }).click();
    const link = page.getByLabel('Address of the page');
    await expect(link).toHaveValue(/^http/);
    await page.goto(await link.inputValue());
    await expect(page.getByRole('heading', { name: 'Email preferences' })).toBeVisible();
    await expectAccessible(page);
});

test('a marketer adds a contact, and cannot add it twice', async ({ page }) => {
    await signIn(page, 'Mark Moss', '/email/contacts');
    for (const again of [false, true]) {
        await page.goto('/email/contacts');
        await page.getByRole('button', { name: 'New contact' }).click();
        await page.getByLabel('Email address').fill(address('fred').toUpperCase());
        await page.getByLabel(POINTS).fill('12.5');
        await page.getByRole('button', { name: 'Create contact' }).click();
        if (again) await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
        else await expect(page.getByRole('region', { name: 'Fields' }).getByText('12.5')).toBeVisible();
    }
});

test('an address is suppressed, found, and receives email again', async ({ page }) => {
    await signIn(page, 'Anna Adler', '/email/suppressions');
    await expectAccessible(page);
    await page.getByLabel('Look up an address').fill(address('ben'));
    await expect(page.getByText(`${address('ben')} is not suppressed`)).toBeVisible();
    await page.getByRole('main').getByRole('button', { name: 'Suppress address' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('Email address')).toHaveValue(address('ben'));
    await dialog.getByLabel(/^Note/).fill('Asked on the phone');
    await dialog.getByRole('button', { name: 'Suppress address' }).click();
    await expect(page.getByText(`${address('ben')} suppressed.`)).toBeVisible();

    await openContact(page, 'ben');
    await page.getByRole('link', { name: 'Show why' }).click();
    await expect(page.getByRole('dialog').getByText('Asked on the phone')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Remove address' }).click();
    await page.getByRole('dialog', { name: /^Remove/ }).getByRole('button', { name: 'Remove address' }).click();
    await expect(page.getByText(`${address('ben')} receives email again.`)).toBeVisible();
});

test('addresses of a file are suppressed', async ({ page, request }) => {
    await signIn(page, 'Anna Adler', '/email/suppressions');
    await page.getByRole('button', { name: 'Import' }).click();
    await page.getByLabel('File with addresses').setInputFiles(file(['email', address('gone'), 'nobody'], 'old.csv'));
    await expect(page.getByText('1 address suppressed.')).toBeVisible();
    await expect(page.getByText('is not an email address', { exact: false })).toBeVisible();
    await expectAccessible(page);
    await (await clientOf(request, 'anna')).remove(`/marketing/email/suppressions/${encodeURIComponent(address('gone'))}`);
});

test('a person is erased, and no file brings them back', async ({ page }) => {
    await signIn(page, 'Anna Adler', '/email/contacts');
    await openContact(page, 'anna');
    const download = page.waitForEvent('download');
    await more(page, 'Export data');
    const stored = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as { contact: { email: string } };
    expect(stored.contact.email).toBe(address('anna'));

    await more(page, 'Erase person');
    await expect(page.getByRole('dialog', { name: `Erase Anna Wolle ${RUN}?` })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Erase person' }).click();
    await expect(page.getByText(`Anna Wolle ${RUN} erased.`)).toBeVisible();
    await page.getByLabel('Search contacts').fill(address('anna'));
    await expect(page.getByText('No contacts match')).toBeVisible();

    await upload(page, CUSTOMERS);
    await expect(page.getByText('belongs to a person who was erased', { exact: false })).toBeVisible();
});

test('a viewer reads, and changes nothing', async ({ page }) => {
    await signIn(page, 'Vera Voss', '/email/contacts');
    await openContact(page, 'ben');
    for (const name of ['Edit', 'Preferences link', 'More actions']) await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
    await page.goto('/email/suppressions');
    await expect(page.getByRole('link', { name: 'Opted out' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Suppress address' })).toHaveCount(0);
    await page.goto('/email/contacts/imports');
    await expect(page.getByText('Only administrators import contacts.', { exact: false })).toBeVisible();
    await expect(page.getByRole('table', { name: 'Earlier imports' })).toBeVisible();
});
