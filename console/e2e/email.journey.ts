import { expect, test, type APIRequestContext } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { arrived, htmlOf } from './support/inbox.ts';
import { clientOf, prepare, signIn } from './support/platform.ts';
import { launchedCampaign } from './support/social.ts';

const STAMP = new Date().toISOString();
const LIST = `Readers ${STAMP}`;
const SEGMENT = `Tagged ${STAMP}`;
const SUBJECT = `Wool rests at night ${STAMP}`;
const TAG = `journey-${Date.now()}`;
const ADDRESS = `${TAG}@readers.example`;
let campaignId = '';

test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.use({ viewport: { width: 1440, height: 1500 }, permissions: ['clipboard-read', 'clipboard-write'] });

test.beforeAll(async ({ request }) => {
    await prepare(request);
    const mark = await clientOf(request, 'mark');
    campaignId = await launchedCampaign(mark, `Email ${STAMP}`);
    await mark.post('/marketing/email/contacts', { email: ADDRESS, firstName: 'Jo', tags: [TAG], consent: { status: 'GRANTED', source: 'shop' } });
});

const subjects = async (request: APIRequestContext) => (await arrived(request)).map(({ subject }) => subject);

/** A link in the email with a subject, by what its address contains. */
async function linkIn(request: APIRequestContext, subject: string, part: string): Promise<string> {
    await expect.poll(() => subjects(request), { timeout: 60_000 }).toContain(subject);
    const { id } = (await arrived(request)).find((one) => one.subject === subject)!;
    const [link] = new RegExp(`https?://[^"\\s]+${part}[\\w-]+`).exec(await htmlOf(request, id)) ?? [];
    expect(link, `a link with ${part} in ${subject}`).toBeDefined();
    return link!;
}

test('a marketer creates a list and adds a contact', async ({ page }) => {
    await signIn(page, 'Mark Moss', '/email/lists');
    await page.getByRole('button', { name: 'New list' }).first().click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Name').fill(LIST);
    await form.getByLabel('Topics').fill('Offers\nCare tips');
    await form.getByLabel('Colour', { exact: true }).fill('#fde047');
    await form.getByRole('button', { name: 'Create list' }).click();
    await expect(form.getByText('White text can’t be read well', { exact: false })).toBeVisible();
    await expectAccessible(page);
    await form.getByLabel('Colour', { exact: true }).fill('#14713a');
    await form.getByRole('button', { name: 'Create list' }).click();
    await expect(page.getByRole('heading', { name: LIST })).toBeVisible();

    await page.getByRole('button', { name: 'Add contacts' }).click();
    const adding = page.getByRole('dialog');
    await adding.getByRole('searchbox').fill(TAG);
    await adding.getByRole('checkbox', { name: new RegExp(TAG) }).check();
    await adding.getByRole('button', { name: 'Add 1 contact' }).click();
    await expect(page.getByText('1 contact added.')).toBeVisible();
    await expect(page.getByRole('rowheader', { name: new RegExp(TAG) })).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Copy Sign-up link' }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto(link);
    await expect(page.getByRole('heading', { name: `Subscribe to ${LIST}` })).toBeVisible();
    await expectAccessible(page);
});

test('a person signs up, confirms and chooses what to receive, on pages that all can use', async ({ page, request }) => {
    const mark = await clientOf(request, 'mark');
    const lists = await mark.get<{ items: { name: string; subscribeUrl: string }[] }>('/marketing/email/lists/all');
    await page.goto(lists.items.find(({ name }) => name === LIST)!.subscribeUrl);
    // The browser would keep back an empty address; what it lets pass, the service answers.
    await page.getByLabel('Email address').fill(`guest@${TAG}`);
    await page.getByRole('button', { name: 'Subscribe' }).click();
    await expect(page.getByRole('alert')).toContainText('Please enter a valid email address');
    await expectAccessible(page);

    await page.getByLabel('Email address').fill(`guest-${ADDRESS}`);
    await page.getByLabel('First name').fill('Gus');
    await page.getByRole('checkbox', { name: 'Care tips' }).uncheck();
    await page.getByRole('button', { name: 'Subscribe' }).click();
    await expect(page.getByRole('heading', { name: 'Check your inbox' })).toBeVisible();
    await expectAccessible(page);

    await page.goto(await linkIn(request, `Confirm your subscription to ${LIST}`, '/marketing/email/confirm/'));
    await expect(page.getByRole('heading', { name: 'Confirm your subscription' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Confirm' }).click();
    await expect(page.getByRole('heading', { name: 'You are subscribed' })).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Choose what you receive' }).click();
    await expect(page.getByText(`For guest-${ADDRESS}.`)).toBeVisible();
    const choice = page.getByRole('group', { name: LIST });
    await expect(choice.getByLabel('Subscribed')).toBeChecked();
    await expect(choice.getByLabel('Care tips')).not.toBeChecked();
    await expectAccessible(page);
    await choice.getByLabel('Care tips').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Your preferences are saved.')).toBeVisible();
    await expect(choice.getByLabel('Care tips')).toBeChecked();
    await expectAccessible(page);

    await page.goto('/marketing/email/confirm/nothing');
    await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
    await expectAccessible(page);
});

test('a segment is built with the keyboard, and counted while it is built', async ({ page }) => {
    await signIn(page, 'Mark Moss', '/email/segments');
    await expect(page.getByRole('link', { name: 'All contacts' })).toBeVisible();
    await page.getByRole('link', { name: 'New segment' }).click();
    await page.getByLabel('Name', { exact: true }).fill(SEGMENT);
    await page.getByLabel('Kind of condition').selectOption('Tag');
    await page.getByLabel('Tag', { exact: true }).fill(TAG);
    const preview = page.getByRole('region', { name: 'Preview' });
    await expect(preview.getByText('1', { exact: true })).toBeVisible();
    await expect(preview.getByText(ADDRESS)).toBeVisible();
    await expect(preview.getByText(`the tag “${TAG}”`, { exact: false })).toBeVisible();

    await page.getByRole('button', { name: 'Add group' }).focus();
    await page.keyboard.press('Enter');
    const group = page.getByRole('group', { name: 'Group: any of these holds' });
    await expect(group.getByRole('combobox').first()).toBeFocused();
    await group.getByLabel('Kind of condition').selectOption('List');
    await group.getByLabel('List', { exact: true }).selectOption(LIST);
    await expect(preview.getByText(LIST, { exact: false })).toBeVisible();
    await expect(preview.getByText('1', { exact: true })).toBeVisible();
    await group.getByRole('combobox').first().selectOption('none of these holds');
    await expect(preview.getByText('Nobody matches now.')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Remove group' }).click();
    await expect(page.getByRole('button', { name: 'Add condition' })).toBeFocused();
    await page.getByRole('button', { name: 'Create segment' }).click();
    await expect(page.getByText(`“${SEGMENT}” created.`)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save segment' })).toBeVisible();
});

test('an administrator adds a sender, and sees what its domain publishes', async ({ page }) => {
    const address = `news@${TAG}.example`;
    await signIn(page, 'Anna', '/email/senders');
    await page.getByRole('button', { name: 'Add sender' }).first().click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Email address').fill(address);
    await form.getByLabel('Name').fill('Sunrise');
    await form.getByRole('button', { name: 'Add sender' }).click();
    await expect(page.getByRole('heading', { name: address })).toBeVisible();
    await expect(page.getByText('Not checked yet. Publish these records', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Copy value of the DKIM record' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('p=');
    await page.getByRole('button', { name: 'Verify now' }).click();
    // Nobody has published anything for this domain; without a network, its name servers do not answer.
    await expect(page.getByText('3 records are missing or wrong', { exact: false })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/^(Missing|No answer)$/).first()).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Change route' }).click();
    await page.getByRole('dialog').getByLabel('Route').selectOption('SendGrid');
    await page.getByRole('dialog').getByRole('textbox', { name: 'API key' }).fill('SG.journey');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByText('Sender saved.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Route' }).getByText('SendGrid', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect(page).toHaveURL(/\/email\/senders$/);
    await expect(page.getByRole('link', { name: address })).toHaveCount(0);
});

test('an email is sent to a segment, and its log shows the answer of the server', async ({ page, request }) => {
    const mark = await clientOf(request, 'mark');
    await mark.post('/marketing/email/create', { campaignId, subject: SUBJECT, htmlContent: '<p>Air your wool. <a href="https://blog.example/wool">Read how</a></p>' });

    await signIn(page, 'Mark Moss', `/email/emails?campaign=${campaignId}`);
    await page.getByRole('link', { name: SUBJECT }).click();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const edit = page.getByRole('dialog');
    await edit.getByLabel('Send to', { exact: true }).selectOption({ label: `${SEGMENT} (1)` });
    await edit.getByRole('button', { name: 'Remove All contacts' }).click();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByText('Email saved.')).toBeVisible();

    await page.getByRole('button', { name: 'Send now' }).click();
    const question = page.getByRole('dialog');
    await expect(question.getByText(`1 recipient in “${SEGMENT}”`, { exact: false })).toBeVisible();
    await expectAccessible(page);
    await question.getByRole('button', { name: 'Send now' }).click();
    await expect(page.getByText('1 of 1 recipient done')).toBeVisible({ timeout: 90_000 });
    await expect(page.getByText('Every recipient has a final result.')).toBeVisible({ timeout: 60_000 });
    const log = page.getByRole('region', { name: 'Delivery log' });
    await expect(log.getByText(ADDRESS)).toBeVisible({ timeout: 30_000 });
    await expect(log.getByText(/^250\b/)).toBeVisible();
    await expectAccessible(page);
    await expect.poll(() => subjects(request), { timeout: 30_000 }).toContain(SUBJECT);
});

test('a recipient unsubscribes on a page that all can use', async ({ page, request }) => {
    await page.goto(await linkIn(request, SUBJECT, '/marketing/email/u/'));
    await expect(page.getByRole('heading', { name: 'Unsubscribe' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Unsubscribe' }).click();
    await expect(page.getByRole('heading', { name: 'You are unsubscribed' })).toBeVisible();
    await expectAccessible(page);
    await signIn(page, 'Anna');
    await page.goto(`/email/suppressions?address=${encodeURIComponent(ADDRESS)}`);
    await expect(page.getByRole('dialog').getByText(ADDRESS).first()).toBeVisible();
});

test('a list that an email is for says so instead of being deleted', async ({ page, request }) => {
    const mark = await clientOf(request, 'mark');
    const lists = await mark.get<{ items: { id: string; name: string }[] }>('/marketing/email/lists/all');
    const list = lists.items.find(({ name }) => name === LIST)!;
    const draft = await mark.post<{ id: string }>('/marketing/email/create', { campaignId, subject: `Draft ${STAMP}`, htmlContent: '<p>Soon</p>', audience: { include: [list.id] } });
    await signIn(page, 'Mark Moss', `/email/lists/${list.id}`);
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(page.getByRole('dialog').getByText(`Draft ${STAMP}`, { exact: false })).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();

    await page.goto(`/email/emails/${draft.id}`);
    await page.getByRole('button', { name: 'Cancel email' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel email' }).click();
    await expect(page.getByText('Nothing more is sent.')).toBeVisible();
    await page.goto(`/email/lists/${list.id}`);
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect(page).toHaveURL(/\/email\/lists$/);
});
