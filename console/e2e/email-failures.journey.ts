import { expect, test, type APIRequestContext } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { arrived, leaveUnread, refuse } from './support/inbox.ts';
import { clientOf, prepare, signIn } from './support/platform.ts';
import { launchedCampaign } from './support/social.ts';

const STAMP = new Date().toISOString();
const SUBJECT = `Moths fear cedar ${STAMP}`;
const TAG = `failures-${Date.now()}`;
const NAMES = ['ann', 'ben', 'cleo'];
const addressOf = (name: string) => `${name}@${TAG}.example`;
let emailId = '';

test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.use({ viewport: { width: 1440, height: 1500 } });

test.beforeAll(async ({ request }) => {
    await prepare(request);
    await leaveUnread(request, `${TAG}.example`);
    const mark = await clientOf(request, 'mark');
    const campaignId = await launchedCampaign(mark, `Failures ${STAMP}`);
    for (const name of NAMES) await mark.post('/marketing/email/contacts', { email: addressOf(name), tags: [TAG], consent: { status: 'GRANTED', source: 'shop' } });
    const { segment } = await mark.post<{ segment: { id: string } }>('/marketing/email/segments/create', { name: TAG, conditions: { tag: TAG } });
    const email = await mark.post<{ id: string }>('/marketing/email/create', { campaignId, subject: SUBJECT, htmlContent: '<p>Keep your wool in cedar.</p>', audience: { include: [segment.id] } });
    emailId = email.id;
});

const copies = async (request: APIRequestContext) => (await arrived(request)).filter(({ subject }) => subject === SUBJECT).map(({ to }) => to).sort();

test('only recipients that were given up are tried again', async ({ page, request }) => {
    await refuse(request, addressOf('ben'), '452 4.2.2 The mailbox is full', 1);
    await signIn(page, 'Mark Moss', `/email/emails/${emailId}`);
    await page.getByRole('button', { name: 'Send now' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Send now' }).click();
    await expect(page.getByText('Some recipients were given up, or their result is unknown. They can be tried again.')).toBeVisible({ timeout: 120_000 });
    await expect.poll(() => copies(request), { timeout: 30_000 }).toEqual([addressOf('ann'), addressOf('cleo')]);
    const log = page.getByRole('region', { name: 'Delivery log' });
    await expect(log.getByText('452 4.2.2 The mailbox is full')).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Retry failed' }).click();
    const question = page.getByRole('dialog');
    await expect(question.getByText('1 recipient was given up', { exact: false })).toBeVisible();
    await expectAccessible(page);
    await question.getByRole('button', { name: 'Retry failed' }).click();
    await expect(page.getByText('The recipients are tried again.')).toBeVisible();
    await expect(page.getByText('Every recipient has a final result.')).toBeVisible({ timeout: 120_000 });
    await expect(page.getByRole('button', { name: 'Retry failed' })).toHaveCount(0);
    await expect.poll(() => copies(request), { timeout: 30_000 }).toEqual(NAMES.map(addressOf));
});
