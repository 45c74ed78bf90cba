import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { clientOf, prepare, signIn, tellSandbox } from './support/platform.ts';
import { runningCampaign, type Running } from './support/running.ts';

const STAMP = new Date().toISOString();
const SOON = 120_000;
let campaign: Running;

test.describe.configure({ mode: 'serial', timeout: 300_000 });
test.use({ viewport: { width: 1440, height: 1500 } });

/** A running campaign with a post that its network has just refused. */
test.beforeAll(async ({ request }) => {
    test.setTimeout(240_000);
    await prepare(request);
    const anna = await clientOf(request, 'anna');
    // The post doesn't wait for those of other journeys.
    const accounts = await anna.get<{ items: { id: string }[] }>('/marketing/social/accounts');
    for (const { id } of accounts.items) await anna.patch(`/marketing/social/accounts/${id}`, { minGapMinutes: 0 });
    const mark = await clientOf(request, 'mark');
    campaign = await runningCampaign(mark, `Overview ${STAMP}`);
    await tellSandbox(request, 'faults', { network: 'twitter', account: 'sunrise-twitter', kind: 'content_refused' });
    const post = await mark.post<{ id: string }>('/marketing/social/schedule', { campaignId: campaign.id, platform: 'TWITTER', content: `Refused once. ${STAMP}`, scheduledTime: new Date(Date.now() + 3_600_000).toISOString() });
    await mark.post(`/marketing/social/${post.id}/publish`);
    await expect.poll(async () => (await mark.get<{ status: string }>(`/marketing/social/${post.id}`)).status, { timeout: 60_000 }).toBe('FAILED');
});

/** The problem of this journey's campaign; other journeys have problems, too. */
async function problem(page: Page) {
    const all = page.getByRole('button', { name: /^Show all/ });
    if (await all.isVisible()) await all.click();
    return page.getByRole('listitem', { name: /1 post on .* failed/ }).filter({ has: page.getByRole('link', { name: campaign.name }) });
}

const expectProblem = (page: Page, count: number) => expect(async () => expect(await problem(page)).toHaveCount(count, { timeout: 1_000 })).toPass({ timeout: SOON });

test('a problem appears on the home page, is solved from there, and clears by itself', async ({ page }) => {
    await signIn(page, 'Mark Moss', '/');
    await expect(page.getByRole('heading', { name: 'What needs you today' })).toBeVisible();
    await expect(page.getByRole('table').getByRole('link', { name: campaign.name })).toBeVisible({ timeout: SOON });
    await expectProblem(page, 1);
    await expectAccessible(page);

    await (await problem(page)).getByRole('link', { name: 'Edit post' }).click();
    await page.getByRole('button', { name: 'Retry' }).click();
    await expect(page.getByText('Published.', { exact: false }).first()).toBeVisible({ timeout: 60_000 });

    await page.getByRole('link', { name: 'Overview' }).first().click();
    await expect(page.getByRole('table').getByRole('link', { name: campaign.name })).toBeVisible();
    await expectProblem(page, 0);
});

test('notifications tell what has happened, and are marked as read', async ({ page }) => {
    await signIn(page, 'Mark Moss', '/');
    await page.getByRole('link', { name: /^Notifications, / }).click();
    await expect(page).toHaveURL(/\/notifications$/);
    const items = page.getByRole('listitem').filter({ hasText: campaign.name });
    const solved = items.filter({ hasText: 'Solved' }).first();
    await expect(solved).toBeVisible({ timeout: SOON });
    await expect(items.filter({ hasText: /1 post on .* failed/ }).first()).toBeVisible();
    await expectAccessible(page);

    const mark = solved.getByRole('button', { name: /^Mark as read/ });
    await mark.click();
    await expect(mark).toHaveCount(0);
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await expect(page.getByText('All notifications are marked as read.')).toBeVisible();
    await page.getByRole('button', { name: /^Unread/ }).click();
    await expect(page).toHaveURL(/unread=true/);
    await expect(items.filter({ hasText: 'Solved' })).toHaveCount(0);
});

test('a person chooses what they are notified of', async ({ page }) => {
    await signIn(page, 'Vera', '/settings/notifications');
    const ends = page.getByRole('checkbox', { name: /A campaign ends/ });
    await expect(ends).toBeChecked();
    await ends.uncheck();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Notification settings saved.')).toBeVisible();
    await expectAccessible(page);
    await page.reload();
    await expect(ends).not.toBeChecked();

    await ends.check();
    await page.getByRole('checkbox', { name: /Send me a daily digest/ }).check();
    await page.getByLabel('At', { exact: true }).selectOption('6');
    await page.getByLabel('Time zone').selectOption('America/New_York');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('It is sent to vera@sunrise.example.', { exact: false })).toBeVisible();
    await page.reload();
    await expect(ends).toBeChecked();
    await expect(page.getByLabel('At', { exact: true })).toHaveValue('6');

    await page.getByRole('checkbox', { name: /Send me a daily digest/ }).uncheck();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
});

test('a viewer sees what needs attention, and can change nothing', async ({ page }) => {
    await signIn(page, 'Vera', '/');
    await expect(page.getByRole('table').getByRole('link', { name: campaign.name })).toBeVisible({ timeout: SOON });
    await expect(page.getByRole('link', { name: 'New campaign' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^(Retry|Resume|Pause|Reconnect)/ })).toHaveCount(0);
});
