import { expect, test, type APIRequestContext } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { arrived, htmlOf, leaveUnread } from './support/inbox.ts';
import { clientOf, prepare, signIn } from './support/platform.ts';
import { launchedCampaign } from './support/social.ts';

const STAMP = new Date().toISOString();
const TAG = `design-${Date.now()}`;
const CAMPAIGN = `Design ${STAMP}`;
const SUBJECTS = { A: `Wool is patient ${STAMP}`, B: `Your coat, back by Saturday ${STAMP}` };
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const CONTACTS = 40;

let emailId = '';

test.describe.configure({ mode: 'serial', timeout: 300_000 });
test.use({ viewport: { width: 1600, height: 1500 } });

test.beforeAll(async ({ request }) => {
    await prepare(request);
    await leaveUnread(request, `${TAG}.example`);
    const mark = await clientOf(request, 'mark');
    await launchedCampaign(mark, CAMPAIGN);
    for (let n = 0; n < CONTACTS; n++) await mark.post('/marketing/email/contacts', { email: `reader-${n}@${TAG}.example`, firstName: `Jo ${n}`, tags: [TAG], consent: { status: 'GRANTED', source: 'shop' } });
    await mark.post('/marketing/email/segments/create', { name: TAG, conditions: { tag: TAG } });
});

interface Variant {
    name: string;
    recipients: number;
    sent: number;
}

/** The emails of this journey that arrived. */
const copies = async (request: APIRequestContext) => (await arrived(request)).filter(({ subject }) => Object.values(SUBJECTS).includes(subject));

/** Opens the copies with a subject, as a person's mail program does. */
async function openAll(request: APIRequestContext, subject: string): Promise<void> {
    for (const { id } of (await copies(request)).filter((one) => one.subject === subject)) {
        const html = await htmlOf(request, id);
        const [pixel] = html.match(/https?:\/\/[^"]+\/marketing\/email\/t\/o\/[A-Za-z0-9_-]+/) ?? [];
        await request.get(pixel!, { headers: { 'User-Agent': BROWSER } });
    }
}

test('a template is copied, changed in the designer, and an earlier version restored', async ({ page }) => {
    await signIn(page, 'Mark Moss', '/email/templates');
    await expect(page.getByRole('region', { name: 'Built in' }).getByRole('article')).toHaveCount(4);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'New template' }).first().click();
    await page.getByLabel('Name').fill(`News ${STAMP}`);
    await page.getByRole('button', { name: 'Create template' }).click();

    await page.getByRole('textbox', { name: 'Heading: Text' }).fill('Coats in winter');
    await page.getByRole('button', { name: 'Save version' }).click();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'Done' }).click();
    await expect(page.frameLocator('iframe').getByText('Coats in winter')).toBeVisible();
    await page.getByRole('button', { name: 'Restore version 1' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
    await expect(page.getByText('Version 1 restored.')).toBeVisible();
    await expect(page.frameLocator('iframe').getByText('Coats in winter')).toHaveCount(0);
    await expectAccessible(page);
});

test('an email is designed with the mouse and the keyboard', async ({ page }) => {
    await signIn(page, 'Mark Moss', '/email/emails');
    await page.getByRole('link', { name: 'New email' }).click();
    await page.getByLabel('Campaign').selectOption(CAMPAIGN);
    await page.getByLabel('Subject').fill(SUBJECTS.A);
    await page.getByRole('button', { name: 'Create draft' }).click();
    await page.getByRole('link', { name: 'Open the designer' }).click();
    emailId = /emails\/([^/]+)\/design/.exec(page.url())![1]!;

    const canvas = page.getByRole('list', { name: 'Blocks of the email' });
    await page.getByRole('button', { name: 'Add Heading' }).click();
    await page.getByRole('textbox', { name: 'Heading: Text' }).fill('Wool is patient');
    await page.getByRole('button', { name: 'Show the palette' }).click();
    await page.getByRole('button', { name: 'Add Text', exact: true }).click();
    const body = page.getByRole('region', { name: 'Properties: Text' });
    await body.getByLabel('Text', { exact: true }).fill(', air it over night.');
    await body.getByLabel('Text', { exact: true }).press('Home');
    await body.getByRole('button', { name: 'Text: Insert a field of the contact' }).click();
    await page.getByRole('menuitem', { name: 'First name' }).click();
    await expect(page.getByRole('textbox', { name: 'Text: Text' })).toHaveValue('{{ contact.firstName | default: "there" }}, air it over night.');
    await page.getByRole('button', { name: 'Show the palette' }).click();
    await page.getByRole('button', { name: 'Add Footer' }).click();
    await page.getByRole('button', { name: 'Show the palette' }).click();

    // The mouse puts a divider above everything, the keyboard moves it down.
    const from = (await page.getByRole('button', { name: 'Add Divider' }).boundingBox())!;
    const to = (await canvas.boundingBox())!;
    await page.mouse.move(from.x + 20, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 80, to.y + 40, { steps: 8 });
    await page.mouse.move(to.x + 80, to.y + 4, { steps: 8 });
    await page.mouse.up();
    await expect(canvas.getByRole('group').first()).toHaveAccessibleName('Divider');
    await page.getByRole('button', { name: 'Divider. Drag to move.' }).press('Alt+ArrowDown');
    await expect(canvas.getByRole('group').first()).toHaveAccessibleName('Heading: Wool is patient');
    await page.keyboard.press('Control+z');
    await expect(canvas.getByRole('group').first()).toHaveAccessibleName('Divider');
    await page.keyboard.press('Control+z');
    await expect(canvas.getByRole('group')).toHaveCount(3);

    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await expect(page.frameLocator('iframe').getByRole('heading', { name: 'Wool is patient' })).toBeVisible();
    await page.getByRole('button', { name: 'Dark', exact: true }).click();
    await expect(page.getByTitle('Preview of the email, phone, dark')).toBeVisible();
    await expectAccessible(page);
    await page.reload();
    await expect(canvas.getByRole('group')).toHaveCount(3);
    await page.getByRole('link', { name: 'Done' }).click();
});

test('an A/B test is set up, and the review says what will happen', async ({ page, request }) => {
    await signIn(page, 'Mark Moss', `/email/emails/${emailId}/setup?step=audience`);
    await page.getByLabel('Send to', { exact: true }).selectOption({ label: `${TAG} (${CONTACTS})` });
    await page.getByRole('button', { name: 'Remove All contacts' }).click();
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByRole('link', { name: 'Set up an A/B test' }).click();
    await page.getByRole('group', { name: 'Variant B' }).getByRole('textbox', { name: 'Subject' }).fill(SUBJECTS.B);
    await page.getByLabel('Share of the audience that gets the test in %').fill('50');
    await page.getByLabel('What decides').selectOption('Opens by people');
    await expect(page.getByText('Even the whole audience is too small', { exact: false })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Create A/B test' }).click();
    await expect(page.getByText('2 variants are tested on 50% of the audience.', { exact: false })).toBeVisible();
    // The shortest time that the form offers is an hour.
    const mark = await clientOf(request, 'mark');
    const { version } = await mark.get<{ version: number }>(`/marketing/email/${emailId}/ab-test`);
    await mark.patch(`/marketing/email/${emailId}/ab-test`, { decideAfterMinutes: 1 }, version);

    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await expect(page.getByText(`${CONTACTS} recipients in “${TAG}” get it, from now on`, { exact: false })).toBeVisible();
    await expect(page.getByText('Everything that is needed is there.')).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Send now' }).click();
    await expect(page).toHaveURL(new RegExp(`/email/emails/${emailId}$`));
});

test('people open one variant more often, and the rest gets the winner', async ({ page, request }) => {
    const mark = await clientOf(request, 'mark');
    const variants = async () => (await mark.get<{ variants: Variant[] }>(`/marketing/email/${emailId}/ab-test/results`)).variants;
    // A contact draws its part of the audience, so the parts differ in size.
    const tested = async () => {
        const [a, b] = await variants();
        return Boolean(a && b && a.sent > 0 && a.sent === a.recipients && b.sent > 0 && b.sent === b.recipients);
    };
    await expect.poll(tested, { timeout: 120_000 }).toBe(true);
    // What comes sooner after the delivery than a person can read is taken for a machine's, so people try again.
    const opened = async () => {
        await openAll(request, SUBJECTS.B);
        return (await mark.get<{ humanOpens: number }>(`/marketing/email/${emailId}/metrics`)).humanOpens;
    };
    await expect.poll(opened, { timeout: 50_000, intervals: [2_000] }).toBe((await variants()).find(({ name }) => name === 'B')!.sent);

    await signIn(page, 'Mark Moss', `/email/emails/${emailId}`);
    await page.getByRole('link', { name: 'A/B test' }).click();
    await expect(page.getByText('The rest of the audience gets variant B.')).toBeVisible({ timeout: 120_000 });
    await expect(page.getByRole('img', { name: /Variant B: 100/ })).toBeVisible();
    await expectAccessible(page);
    await expect.poll(async () => (await copies(request)).length, { timeout: 120_000 }).toBe(CONTACTS);
    const ofA = (await copies(request)).filter(({ subject }) => subject === SUBJECTS.A).length;
    expect(ofA).toBe((await variants()).find(({ name }) => name === 'A')!.sent);
});

test('the brand is set, and colours that can’t be read are named', async ({ page }) => {
    await signIn(page, 'Mark Moss', '/email/brand');
    const light = page.getByRole('group', { name: 'Light' });
    await light.getByLabel('Text', { exact: true }).fill('#dddddd');
    await expect(page.getByText('Light: Text on Surface of the email has a contrast of', { exact: false })).toBeVisible();
    await light.getByLabel('Text', { exact: true }).fill('#17181c');
    await page.getByLabel('Postal address').fill(`Elbchaussee 1, Hamburg (${STAMP})`);
    await page.getByRole('button', { name: 'Save brand' }).click();
    await expect(page.getByText('Brand saved.')).toBeVisible();
    await expect(page.frameLocator('iframe').getByText(STAMP, { exact: false })).toBeVisible();
    await expectAccessible(page);
});
