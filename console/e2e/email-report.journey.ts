import { expect, test, type APIRequestContext } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expectAccessible } from './support/axe.ts';
import { arrived, htmlOf, leaveUnread } from './support/inbox.ts';
import { clientOf, prepare, signIn } from './support/platform.ts';
import { launchedCampaign } from './support/social.ts';

const STAMP = new Date().toISOString();
const SUBJECT = `Coats like fresh air ${STAMP}`;
const TAG = `report-${Date.now()}`;
const HTML = '<p><a href="https://blog.example/coats">All coats</a></p><p><a href="https://blog.example/wool">Wool</a> and <a href="https://blog.example/coats">coats again</a></p>';
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

interface Metrics {
    humanOpens: number;
    humanClickers: number;
}

let emailId = '';

test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.use({ viewport: { width: 1440, height: 1500 } });

test.beforeAll(async ({ request }) => {
    await prepare(request);
    await leaveUnread(request, `${TAG}.example`);
    const mark = await clientOf(request, 'mark');
    const campaignId = await launchedCampaign(mark, `Report ${STAMP}`);
    for (const name of ['jo', 'kim']) {
        await mark.post('/marketing/email/contacts', { email: `${name}@${TAG}.example`, tags: [TAG], consent: { status: 'GRANTED', source: 'shop' } });
    }
    const { segment } = await mark.post<{ segment: { id: string } }>('/marketing/email/segments/create', { name: TAG, conditions: { tag: TAG } });
    const email = await mark.post<{ id: string }>('/marketing/email/create', { campaignId, subject: SUBJECT, htmlContent: HTML, audience: { include: [segment.id] } });
    emailId = email.id;
    await mark.post(`/marketing/email/${emailId}/send`);
});

/** The tracked URLs of one of the copies that arrived, in their order. */
async function urls(request: APIRequestContext, kind: 'o' | 'c'): Promise<string[]> {
    const found = (await arrived(request)).find(({ subject }) => subject === SUBJECT);
    if (!found) return [];
    const html = await htmlOf(request, found.id);
    return [...html.matchAll(new RegExp(`https?://[^"]+/marketing/email/t/${kind}/[A-Za-z0-9_-]+`, 'g'))].map(([url]) => url);
}

test('the report shows who opened, and where they clicked', async ({ page, request }) => {
    const mark = await clientOf(request, 'mark');
    await expect.poll(() => urls(request, 'c'), { timeout: 120_000 }).not.toEqual([]);
    const [pixel] = await urls(request, 'o');
    const last = (await urls(request, 'c'))[2]!;
    // What comes sooner after the delivery than a person can read is taken for a machine's, so a person tries again.
    await expect
        .poll(
            async () => {
                await request.get(pixel!, { headers: { 'User-Agent': BROWSER } });
                await request.get(last, { headers: { 'User-Agent': BROWSER }, maxRedirects: 0 });
                const { humanOpens, humanClickers } = await mark.get<Metrics>(`/marketing/email/${emailId}/metrics`);
                return [humanOpens, humanClickers];
            },
            { timeout: 60_000, intervals: [1_000] },
        )
        .toEqual([1, 1]);

    await signIn(page, 'Mark Moss', `/email/emails/${emailId}`);
    await page.getByRole('link', { name: 'Report', exact: true }).click();
    await expect(page.getByText('1 confirmed, 1 assumed')).toBeVisible();
    const map = page.getByRole('region', { name: 'Click map' });
    await expect(map.getByRole('row', { name: /^3 / }).getByText('100%')).toBeVisible();
    // The part of the clicks stands on the last link in the drawn email.
    const link = await map.frameLocator('iframe').getByText('coats again').boundingBox();
    const share = await map.locator('span[aria-hidden]').getByText('100%').boundingBox();
    expect(Math.abs(share!.y - link!.y)).toBeLessThan(30);
    const links = page.getByRole('region', { name: 'Links', exact: true });
    await expect(links.getByRole('row')).toHaveCount(3);
    await expect(page.getByRole('region', { name: 'Recipient domains' }).getByText(`${TAG}.example`)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('region', { name: 'Over time' }).getByRole('button', { name: 'Table' }).click();
    await expect(page.getByRole('region', { name: 'Over time' }).getByRole('row')).not.toHaveCount(0);
});

test('the delivery log is exported as a file', async ({ page }) => {
    await signIn(page, 'Mark Moss', `/email/emails/${emailId}/report`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export delivery log' }).click()]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain(`jo@${TAG}.example`);
    expect(text).toContain(`kim@${TAG}.example`);
});
