import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { addressIn, leaveUnread } from './support/inbox.ts';
import { clientOf, prepare } from './support/platform.ts';
import { launchedCampaign } from './support/social.ts';

const STAMP = new Date().toISOString();
const LIST = `Letters ${STAMP}`;
const SUBJECT = `Felt keeps its shape ${STAMP}`;
const DOMAIN = `subscriber-${Date.now()}.example`;
const ADDRESS = `jo@${DOMAIN}`;
let subscribeUrl = '';
let listId = '';

interface Contact {
    id: string;
    email: string;
}

test.describe.configure({ mode: 'serial', timeout: 240_000 });

test.beforeAll(async ({ request }) => {
    await prepare(request);
    await leaveUnread(request, DOMAIN);
    const mark = await clientOf(request, 'mark');
    const list = await mark.post<{ id: string; subscribeUrl: string }>('/marketing/email/lists', { name: LIST, topics: ['Offers', 'Care tips'], color: '#14713a' });
    listId = list.id;
    subscribeUrl = list.subscribeUrl;
});

test('a reader subscribes, confirms and chooses topics', async ({ page, request }) => {
    await page.goto(subscribeUrl);
    await expectAccessible(page);
    await page.getByLabel('Email address').fill(ADDRESS);
    await page.getByLabel('First name (optional)').fill('Jo');
    await page.getByRole('button', { name: 'Subscribe' }).click();
    await expect(page.getByRole('heading', { name: 'Check your inbox' })).toBeVisible();
    await expectAccessible(page);

    const confirm = () => addressIn(request, ADDRESS, '/marketing/email/confirm/');
    await expect.poll(confirm, { timeout: 60_000 }).toBeDefined();
    await page.goto((await confirm())!);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Confirm' }).click();
    await expect(page.getByRole('heading', { name: 'You are subscribed' })).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Choose what you receive' }).click();
    await expect(page.getByText(`For ${ADDRESS}.`)).toBeVisible();
    await expectAccessible(page);
    const topics = page.getByRole('group', { name: LIST });
    await topics.getByLabel('Offers').uncheck();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Your preferences are saved.')).toBeVisible();
    await expect(topics.getByLabel('Offers')).not.toBeChecked();
    await expect(topics.getByLabel('Care tips')).toBeChecked();
});

test('a reader unsubscribes in an email, and gets no more', async ({ page, request }) => {
    const mark = await clientOf(request, 'mark');
    const campaignId = await launchedCampaign(mark, `Letters ${STAMP}`);
    const send = async (subject: string) => {
        const { id } = await mark.post<{ id: string }>('/marketing/email/create', { campaignId, subject, htmlContent: '<p>Felt it.</p>', audience: { include: [listId] } });
        return id;
    };
    await mark.post(`/marketing/email/${await send(SUBJECT)}/send`);
    const unsubscribe = () => addressIn(request, ADDRESS, '/marketing/email/u/', SUBJECT);
    await expect.poll(unsubscribe, { timeout: 120_000 }).toBeDefined();
    await page.goto((await unsubscribe())!);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Unsubscribe' }).click();
    await expect(page.getByRole('heading', { name: 'You are unsubscribed' })).toBeVisible();
    await expectAccessible(page);

    const { missing } = await mark.post<{ missing: { pointer: string }[] }>(`/marketing/email/${await send(`${SUBJECT} again`)}/validate`);
    expect(missing.map(({ pointer }) => pointer)).toContain('/audience');
    const { items } = await mark.get<{ items: Contact[] }>(`/marketing/email/contacts?q=${encodeURIComponent(ADDRESS)}`);
    expect(items.map(({ email }) => email)).toEqual([ADDRESS]);
});
