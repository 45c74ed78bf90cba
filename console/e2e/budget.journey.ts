import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { clientOf, prepare, signIn, type Client } from './support/platform.ts';
import { runningCampaign, type Running } from './support/running.ts';

interface BudgetAnswer {
    channels: { channel: string; allocated: number }[];
}
interface Recommended {
    allocations: { channel: string; recommended: number }[];
    proposals: { recommendationId: string; state: string; moves: { from: string; to: string; amount: number }[] }[];
}
interface Advice {
    id: string;
    kind: string;
    status: string;
    moves: object[];
}

test.describe.configure({ mode: 'serial' });
let client: Client;
let campaign: Running;

test.beforeAll(async ({ request }) => {
    test.setTimeout(180_000);
    await prepare(request);
    campaign = await runningCampaign(await clientOf(request, 'mark'), `Budget ${new Date().toISOString()}`);
});
test.beforeEach(async ({ request }) => {
    client = await clientOf(request, 'mark');
});

const open = async (page: Page) => {
    await signIn(page, 'Mark Moss', `/campaigns/${campaign.id}/budget`);
    await expect(page.getByRole('heading', { name: 'Recommended split' })).toBeVisible();
};
const allocated = async () =>
    Object.fromEntries((await client.get<BudgetAnswer>(`/marketing/campaigns/${campaign.id}/budget-status`)).channels.map((one) => [one.channel, one.allocated]));
const recommended = () => client.get<Recommended>(`/marketing/campaigns/${campaign.id}/budget-recommendations`);
const expectHistory = async (page: Page, reason: string | RegExp) => {
    await page.getByRole('link', { name: 'History' }).click();
    await expect(page.getByText(reason).first()).toBeVisible();
};

test('a split for a target ROI is previewed, then applied', async ({ page }) => {
    await open(page);
    const before = await allocated();
    await page.getByLabel('Target ROI in %').fill('150');
    await page.getByRole('button', { name: 'Preview split' }).click();
    const part = page.getByRole('region', { name: 'Target ROI' });
    await expect(part.getByText(/^.*Moves .* from Ads to LinkedIn/)).toBeVisible();
    expect(await allocated()).toEqual(before);
    await part.getByRole('button', { name: 'Apply' }).click();
    await expect(page.getByText('Budget split updated for the target ROI.')).toBeVisible();
    const after = await allocated();
    expect(after.LINKEDIN).toBeGreaterThan(before.LINKEDIN!);
    expect(after.LINKEDIN! + after.ADS!).toBeCloseTo(4000, 2);
    await splitEvenly(page);
});

test('a suggestion by Ava is confirmed and applied once', async ({ page }) => {
    const advice = async () =>
        (await client.get<{ items: Advice[] }>(`/marketing/orchestrator/campaigns/${campaign.id}/recommendations`)).items.find((one) => one.kind === 'BUDGET' && one.moves.length > 0);
    await expect.poll(async () => (await advice()) !== undefined, { timeout: 60_000 }).toBe(true);
    await open(page);
    await client.post(`/marketing/orchestrator/recommendations/${(await advice())!.id}/accept`);
    await expect.poll(async () => (await recommended()).proposals.length, { timeout: 30_000 }).toBe(1);
    const { moves } = (await recommended()).proposals[0]!;
    const before = await allocated();

    await page.reload();
    await expect(page.getByText(/Ava suggests moving/)).toBeVisible();
    await page.getByRole('button', { name: 'Apply', exact: true }).first().click();
    await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Apply suggestion' }).click();

    await expect(page.getByText('Suggestion applied.')).toBeVisible();
    await expect(page.getByText(/Ava suggests moving/)).toHaveCount(0);
    expect((await allocated()).LINKEDIN).toBeCloseTo(before.LINKEDIN! + moves[0]!.amount, 2);
    expect((await recommended()).proposals[0]!.state).toBe('APPLIED');
    await expectHistory(page, /Suggested by Ava/);
    await page.getByRole('link', { name: 'Budget', exact: true }).click();
    await splitEvenly(page);
});

test('a recommendation is applied to the budget split', async ({ page }) => {
    await open(page);
    await expect(page.getByText('Based on marginal return')).toBeVisible();
    const expected = Object.fromEntries((await recommended()).allocations.map((one) => [one.channel, one.recommended]));
    await page.getByRole('button', { name: 'Apply recommendation' }).click();
    await page.getByRole('dialog').or(page.getByRole('alertdialog')).getByRole('button', { name: 'Apply recommendation' }).click();
    await expect(page.getByText('The budget is split as recommended.').first()).toBeVisible();
    // The page loaded its recommendation slightly earlier than this test.
    const after = await allocated();
    for (const [channel, amount] of Object.entries(expected)) expect(Math.abs(after[channel]! - amount)).toBeLessThan(1);
    await expectHistory(page, /As recommended/);
});

test('a marketer sets and removes what Ava may reallocate', async ({ page }) => {
    await open(page);
    await expect(page.getByText('Ava only suggests; you approve every change.')).toBeVisible();
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByLabel(/Ava may reallocate/).fill('120');
    await expect(page.getByText('Enter a percentage from 0 to 100.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save changes' })).toBeDisabled();
    await page.getByLabel(/Ava may reallocate/).fill('10');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText(/may reallocate up to 10\s?% of the budget \(€400/)).toBeVisible();
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByLabel(/Ava may reallocate/).fill('0');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('Ava only suggests; you approve every change.')).toBeVisible();
});

async function splitEvenly(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Edit split' }).click();
    await page.getByLabel('LinkedIn budget in EUR').fill('2000');
    await page.getByLabel('LinkedIn budget in EUR').blur();
    await page.getByRole('button', { name: 'Save split' }).click();
    await expect(page.getByRole('button', { name: 'Edit split' })).toBeVisible();
    expect(await allocated()).toEqual({ LINKEDIN: 2000, ADS: 2000 });
}
