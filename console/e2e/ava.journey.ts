import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { clientOf, prepare, signIn, tellSandbox, type Client } from './support/platform.ts';
import { runningCampaign, type Running } from './support/running.ts';
import { compose, publishNow } from './support/social.ts';

interface Advice {
    items: { id: string; kind: string; advice: string; moves: { from: string; to: string; amount: number }[] }[];
}
interface Known {
    channels: { channel: string; status: string }[];
}
interface Split {
    channels: { channel: string; allocated: number }[];
}

const STAMP = new Date().toISOString();
test.describe.configure({ mode: 'serial', timeout: 240_000 });
let client: Client;
let campaign: Running;

test.beforeAll(async ({ request }) => {
    test.setTimeout(180_000);
    await prepare(request);
    // A post at once must not wait for another one.
    const anna = await clientOf(request, 'anna');
    const accounts = await anna.get<{ items: { id: string; platform: string }[] }>('/marketing/social/accounts');
    for (const { id } of accounts.items.filter((one) => one.platform === 'TWITTER')) await anna.patch(`/marketing/social/accounts/${id}`, { minGapMinutes: 0 });
    campaign = await runningCampaign(await clientOf(request, 'mark'), `Ava ${STAMP}`);
});
test.beforeEach(async ({ request }) => {
    client = await clientOf(request, 'mark');
});

const ava = (view = '') => `/campaigns/${campaign.id}/ava${view}`;
const allocated = async () => (await client.get<Split>(`/marketing/campaigns/${campaign.id}/budget-status`)).channels;
const budgetAdvice = async () => (await client.get<Advice>(`/marketing/orchestrator/campaigns/${campaign.id}/recommendations`)).items.find((one) => one.kind === 'BUDGET' && one.moves.length > 0);
const failedPosts = (page: Page) => page.getByRole('region', { name: 'Problems' }).getByRole('listitem').filter({ hasText: 'Failed posts' });

test('sliders show what to expect, and change nothing', async ({ page }) => {
    const known = async () => (await client.get<Known>(`/marketing/orchestrator/campaigns/${campaign.id}/what-if`)).channels.find((one) => one.channel === 'LINKEDIN')?.status;
    await expect.poll(known, { timeout: 90_000 }).toBe('ESTIMATED');
    const before = await allocated();
    await signIn(page, 'Mark Moss', ava('?view=outlook'));
    const part = page.getByRole('region', { name: 'What if…' });
    const linkedIn = part.getByRole('slider', { name: 'Change of LinkedIn budget' });
    await expect(linkedIn).toBeEnabled();
    await linkedIn.focus();
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
    await expect(part.getByText(/95% interval/).first()).toBeVisible();
    const total = part.getByText('Budget in total').locator('..');
    await expect(total).not.toContainText('no change');

    await part.getByRole('group', { name: 'Show the effect on' }).getByRole('button', { name: 'Clicks' }).click();
    await expect(part.getByText('Clicks').last()).toBeVisible();
    await expectAccessible(page);
    await part.getByRole('button', { name: 'Reset' }).click();
    await expect(part.getByText('Change the budget of a channel to see what to expect.')).toBeVisible();
    expect(await allocated()).toEqual(before);
});

test('a recommendation is explained and accepted, and seen in the budget and in the log', async ({ page }) => {
    await expect.poll(async () => (await budgetAdvice()) !== undefined, { timeout: 90_000 }).toBe(true);
    const { advice } = (await budgetAdvice())!;
    await signIn(page, 'Mark Moss', ava());
    const card = page.getByRole('listitem', { name: advice, exact: true });
    await card.getByRole('button', { name: /^Why\?/ }).click();
    await expect(card.getByText(/Written (by|from)/)).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page);

    await card.getByRole('button', { name: /^Accept/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
    await expect(page.getByText('Accepted. The move is now proposed in the budget.')).toBeVisible();
    await expect(card).toHaveCount(0);
    const proposals = async () => (await client.get<{ proposals: object[] }>(`/marketing/campaigns/${campaign.id}/budget-recommendations`)).proposals.length;
    await expect.poll(proposals, { timeout: 30_000 }).toBe(1);
    await page.getByRole('link', { name: 'Budget', exact: true }).click();
    await page.reload();
    await expect(page.getByText(/Ava suggests moving/)).toBeVisible();

    await page.goto(ava('?view=log'));
    const entry = page.getByRole('region', { name: 'Decision log' }).getByRole('listitem').filter({ hasText: 'Accepted' }).first();
    await expect(entry).toContainText(advice);
    await expect(entry).toContainText('Expected');
    await expect(entry).toContainText('Too early to tell');
    await expectAccessible(page);
});

test('a failure appears with what to do, is fixed, and clears by itself', async ({ page, request }) => {
    await signIn(page, 'Mark Moss', ava());
    await expect(page.getByRole('region', { name: 'Problems' })).toBeVisible();
    await expect(failedPosts(page)).toHaveCount(0);

    await tellSandbox(request, 'faults', { network: 'twitter', kind: 'content_refused' });
    await compose(page, campaign.id, ['Twitter'], `Refused once. ${STAMP}`);
    await page.getByRole('button', { name: 'Schedule post' }).click();
    await page.getByRole('link', { name: 'Open post' }).click();
    await publishNow(page);
    await expect(page.getByText('The network rejected the content.').first()).toBeVisible({ timeout: 60_000 });

    await page.goto(ava());
    await expect(failedPosts(page)).toBeVisible({ timeout: 60_000 });
    await expect(failedPosts(page)).toContainText('Clears by itself when the cause is gone.');
    await expectAccessible(page);
    await failedPosts(page).getByRole('link', { name: 'Edit post' }).click();
    await page.getByRole('button', { name: 'Retry' }).click();
    await expect(page.getByText('Published.', { exact: false }).first()).toBeVisible({ timeout: 60_000 });

    await page.goto(ava());
    await expect(failedPosts(page)).toHaveCount(0, { timeout: 60_000 });
    await page.getByText(/^Fixed lately/).click();
    await expect(page.getByRole('region', { name: 'Problems' }).getByText(/failed/).first()).toBeVisible();
});

test('a strategy is generated, compared and applied', async ({ page }) => {
    await signIn(page, 'Mark Moss', ava('?view=strategy'));
    await page.getByRole('button', { name: 'Generate strategy' }).click();
    await page.getByRole('dialog').getByLabel(/Target audience/).fill('Families in Hamburg');
    await page.getByRole('dialog').getByRole('button', { name: 'Generate' }).click();
    await expect(page.getByText('Version 1 is ready.')).toBeVisible({ timeout: 90_000 });
    await expect(page.getByRole('region', { name: 'Channel mix' })).toBeVisible();

    await page.getByRole('button', { name: 'New version…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Generate' }).click();
    await expect(page.getByRole('heading', { name: 'Version 2', exact: true })).toBeVisible({ timeout: 90_000 });
    await page.getByLabel('Compare with').selectOption('Version 1');
    await expect(page.getByRole('region', { name: 'Version 1 compared with version 2' })).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Apply strategy' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Apply strategy' }).click();
    await expect(page.getByText(/^Applied by /)).toBeVisible();
});
