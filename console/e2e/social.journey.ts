import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { clientOf, prepare, signIn, tellSandbox } from './support/platform.ts';
import { compose, dayAfter, dayName, dragOnto, launchedCampaign, publishNow } from './support/social.ts';

const STAMP = new Date().toISOString();
const TEXT = `Wool rests between two wearings. ${STAMP}`;
const [PLANNED, DRAGGED, MOVED] = [dayAfter(2), dayAfter(3), dayAfter(4)];
let campaignId = '';

test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.use({ viewport: { width: 1440, height: 1500 } });
test.beforeAll(async ({ request }) => {
    await prepare(request);
    campaignId = await launchedCampaign(await clientOf(request, 'mark'), `Social ${STAMP}`);
});

/** Signs in at the network's page, as the account that should post. */
async function logIn(page: Page, network: string, account: string): Promise<void> {
    await page.getByRole('button', { name: `Go to ${network}` }).click();
    await page.getByRole('button', { name: new RegExp(`^${account}\\b(?!-)`) }).click();
    await expect(page).toHaveURL(/\/social\/accounts/);
    const choices = page.getByRole('dialog', { name: `Choose ${network} accounts` });
    await expect(page.getByText(`Your ${network} account is connected.`).or(choices).first()).toBeVisible();
    if (await choices.isVisible()) {
        const box = choices.getByRole('checkbox', { name: new RegExp(`${account}\\b(?!-)|${account.replaceAll('-', ' ')}$`, 'i') }).first();
        await box.check();
        await choices.getByRole('button', { name: /^Connect/ }).click();
    }
    await expect(page.getByRole('list', { name: network }).getByText('Connected', { exact: true }).first()).toBeVisible();
}

const openPost = async (page: Page, text: string) => {
    await page.goto(`/social/queue?campaign=${campaignId}`);
    await page.getByRole('link', { name: text }).first().click();
    await expect(page.getByText('Publishing log')).toBeVisible();
};
const published = (page: Page) => expect(page.getByText('Published.', { exact: false }).first()).toBeVisible({ timeout: 60_000 });

test('an administrator connects accounts: at the network’s page, and with an app password', async ({ page, request }) => {
    await signIn(page, 'Anna', '/social/accounts');
    await page.getByRole('button', { name: 'Connect account' }).first().click();
    await page.getByRole('radio', { name: 'Facebook' }).check();
    await logIn(page, 'Facebook', 'sunrise-facebook');

    await page.getByRole('button', { name: 'Connect account' }).first().click();
    await page.getByRole('radio', { name: 'Bluesky' }).check();
    await page.getByLabel('Handle').fill('sunrise-bluesky.test');
    await page.getByLabel('App password').fill('bluesky-sunrise-token');
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await expect(page.getByRole('list', { name: 'Bluesky' }).getByText('Connected', { exact: true }).first()).toBeVisible();
    await expectAccessible(page);

    // The posts of these journeys don't wait for each other.
    const anna = await clientOf(request, 'anna');
    const accounts = await anna.get<{ items: { id: string }[] }>('/marketing/social/accounts');
    for (const { id } of accounts.items) await anna.patch(`/marketing/social/accounts/${id}`, { minGapMinutes: 0 });
});

test('a marketer writes for two networks and schedules', async ({ page }) => {
    await signIn(page, 'Mark Moss');
    await compose(page, campaignId, ['Facebook', 'Bluesky'], TEXT);
    const bluesky = page.getByRole('region', { name: 'Post on Bluesky' });
    await expect(bluesky.getByText(`${TEXT.length} / 300`)).toBeVisible();
    await page.getByRole('button', { name: 'Exact time' }).click();
    await page.getByLabel('Date and time').fill(`${PLANNED}T10:00`);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Schedule 2 posts' }).click();
    await expect(page.getByText('2 posts scheduled')).toBeVisible();
    await page.getByRole('link', { name: 'Show in calendar' }).click();
    await expect(page.getByRole('listitem', { name: dayName(PLANNED) }).getByRole('link', { name: TEXT })).toHaveCount(2);
});

test('posts are moved in the calendar, with the mouse and with the keyboard', async ({ page }) => {
    await signIn(page, 'Mark Moss', '/social/calendar');
    const day = (name: string) => page.getByRole('listitem', { name: dayName(name) });
    const post = (name: string, network: string) => day(name).getByRole('link', { name: new RegExp(`^${network}.*${STAMP}`) });
    await dragOnto(page, post(PLANNED, 'Facebook'), day(DRAGGED));
    await expect(page.getByText(/^Post moved to .*10:00/)).toBeVisible();
    await expect(post(DRAGGED, 'Facebook')).toBeVisible();

    await post(PLANNED, 'Bluesky').focus();
    await page.keyboard.press('Space');
    const told = page.getByText(/^(Picked up|Over )/);
    await expect(told).toBeAttached();
    for (const target of [DRAGGED, MOVED]) {
        // The next week begins in another row.
        const nextRow = new Date(`${target}T12:00:00Z`).getUTCDay() === 1;
        for (const key of nextRow ? ['ArrowDown', ...Array.from({ length: 6 }, () => 'ArrowLeft')] : ['ArrowRight']) {
            const before = await told.textContent();
            await page.keyboard.press(key);
            await expect(told).not.toHaveText(before!);
        }
    }
    // The calendar shows the move before the service has answered.
    const saved = page.waitForResponse((response) => response.url().endsWith('/reschedule'));
    await page.keyboard.press('Space');
    await expect(post(MOVED, 'Bluesky')).toBeVisible();
    expect((await saved).ok()).toBe(true);
    await page.reload();
    await expect(post(MOVED, 'Bluesky')).toBeVisible();
    await expect(post(DRAGGED, 'Facebook')).toBeVisible();
});

test('a post is published at once, and its metrics arrive', async ({ page }) => {
    await signIn(page, 'Mark Moss');
    await openPost(page, TEXT);
    await publishNow(page);
    await published(page);
    await expect(page.getByText(/^Publication/).first()).toBeVisible();
    await expect(page.getByRole('region', { name: 'Metrics' }).getByText('Engagements')).toBeVisible({ timeout: 150_000 });
    await expectAccessible(page);
});

test('a post that the network rejects says why, and is retried', async ({ page, request }) => {
    const text = `Rejected once. ${STAMP}`;
    await tellSandbox(request, 'faults', { network: 'facebook', kind: 'content_refused' });
    await signIn(page, 'Mark Moss');
    await compose(page, campaignId, ['Facebook'], text);
    await page.getByRole('button', { name: 'Schedule post' }).click();
    await page.getByRole('link', { name: 'Open post' }).click();
    await publishNow(page);
    await expect(page.getByText('The network rejected the content.').first()).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Retry' }).click();
    await published(page);
});

test('an account that lost its access is reconnected, and its post is published', async ({ page, request }) => {
    const text = `Waits for its account. ${STAMP}`;
    await tellSandbox(request, 'revoke', { account: 'sunrise-facebook' });
    await signIn(page, 'Anna', '/social/accounts');
    await page.getByRole('button', { name: 'Check accounts' }).click();
    await expect(page.getByRole('list', { name: 'Facebook' }).getByText('Needs attention')).toBeVisible({ timeout: 30_000 });

    await compose(page, campaignId, ['Facebook'], text);
    await expect(page.getByText('This account needs attention. The post is on hold until it is fixed.')).toBeVisible();
    await page.getByRole('button', { name: 'Schedule post' }).click();
    await expect(page.getByText('On hold')).toBeVisible();
    await page.getByRole('link', { name: 'Open post' }).click();
    const post = page.url();
    await page.getByRole('link', { name: 'Go to accounts' }).click();
    await page.getByRole('button', { name: /^Reconnect/ }).first().click();
    await logIn(page, 'Facebook', 'sunrise-facebook');

    await page.goto(post);
    await publishNow(page);
    await published(page);
});
