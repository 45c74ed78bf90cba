import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { kill, prepare, signIn } from './support/platform.ts';

const NAME = `Journey ${new Date().toISOString()}`;
const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ request }) => prepare(request));

test('a marketer creates, launches, pauses and resumes a campaign and edits its budget split', async ({ page }) => {
    await signIn(page, 'Mark Moss');
    await expect(page.getByRole('link', { name: /^All/ })).toBeVisible();
    await expectAccessible(page);

    await enterPlan(page);
    await addContent(page);
    await schedule(page);
    await launch(page);
    await followGoals(page);

    await page.getByRole('button', { name: /Pause/ }).click();
    await expect(page.getByRole('button', { name: /Resume/ })).toBeVisible();
    await page.getByRole('button', { name: /Resume/ }).click();
    await expect(page.getByRole('button', { name: /Pause/ })).toBeVisible();

    await editSplit(page);
    await visitTabs(page);
});

async function enterPlan(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'New campaign' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText('Enter a campaign name.')).toBeVisible();
    await expect(page.getByLabel('Name')).toBeFocused();
    await page.getByLabel('Name').fill(NAME);
    await page.getByRole('button', { name: 'Continue' }).click();

    await page.getByLabel(/Target audience/).fill('Engineers who read release notes');
    await page.reload();
    await expect(page.getByLabel(/Target audience/)).toHaveValue('Engineers who read release notes');
    await page.getByRole('button', { name: 'Continue' }).click();

    for (const channel of ['Email', 'Twitter', 'LinkedIn']) await page.getByRole('checkbox', { name: channel }).check();
    await page.getByLabel('Budget', { exact: true }).fill('1000');
    await page.getByLabel('Email budget in EUR').fill('500');
    await page.getByLabel('Email budget in EUR').blur();
    await expect(page.getByLabel('Twitter budget in EUR')).toHaveValue('250');
    await page.getByLabel(/Ava may reallocate/).fill('10');
    await expect(page.getByText(/may reallocate up to 10\s?% of the budget \(€100/)).toBeVisible();
    await enterGoals(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Continue' }).click();
}

/** Enters a goal for all channels by mouse and one for a channel by keyboard, and sees what is wrong with each. */
async function enterGoals(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Add goal' }).click();
    await expect(page.getByLabel('Goal 1', { exact: true })).toBeFocused();
    await page.getByLabel('Target for Conversions').fill('2.5');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText('Enter a whole number above 0.')).toBeVisible();
    await expect(page.getByLabel('Target for Conversions')).toBeFocused();
    await page.getByLabel('Target for Conversions').fill('40');

    await page.getByRole('button', { name: 'Add goal' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Goal 2', { exact: true })).toBeFocused();
    await page.getByLabel('Goal 2', { exact: true }).selectOption('Conversions');
    await expect(page.getByText('Another goal has the same metric and channel.', { exact: false })).toBeVisible();
    await page.keyboard.press('Tab');
    await page.getByLabel('Channel of goal 2').selectOption('LinkedIn');
    await expect(page.getByText('Another goal has the same metric and channel.', { exact: false })).toHaveCount(0);
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Target for Conversions (LinkedIn)')).toBeFocused();
    await page.keyboard.type('15');

    await page.getByRole('checkbox', { name: 'LinkedIn' }).uncheck();
    await expect(page.getByText('LinkedIn is not a channel of this campaign.', { exact: false })).toBeVisible();
    await page.getByRole('checkbox', { name: 'LinkedIn' }).check();
    await page.getByLabel('Email budget in EUR').fill('500');
    await page.getByLabel('Email budget in EUR').blur();
}

/** Generates content from the blog post and approves each item. */
async function addContent(page: Page): Promise<void> {
    await page.getByLabel('Blog post').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Generate content' }).click();
    await expect(page.getByText('0 of 3 approved')).toBeVisible();
    for (let left = 3; left > 0; left--) {
        await page.getByRole('button', { name: 'Approve' }).first().click();
        await expect(page.getByText(`${4 - left} of 3 approved`)).toBeVisible();
    }
    await page.getByRole('button', { name: 'Continue' }).click();
}

async function schedule(page: Page): Promise<void> {
    await page.getByLabel('Time zone').selectOption('UTC');
    await page.getByLabel('Starts').fill(later(0));
    await page.getByLabel('Ends').fill(later(3));
    await page.getByRole('button', { name: 'Continue' }).click();
}

/** Launches the campaign. Polling the workflow is blocked, so updates must arrive by the stream. */
async function launch(page: Page): Promise<void> {
    const button = page.getByRole('button', { name: 'Launch campaign' });
    await expectAccessible(page);
    await expect(button).toBeEnabled({ timeout: 30_000 });
    await page.route('**/workflow-status', (route) => route.abort());
    await button.click();
    await expect(page.getByRole('heading', { name: NAME })).toBeVisible();
    const steps = page.getByRole('region', { name: 'Steps' }).getByRole('listitem');
    await expect(steps.nth(0)).toContainText('Done');
    await expect(steps.nth(1)).toContainText('Done', { timeout: 60_000 });
    await expect(page.getByText('3 of 3 replied')).toBeVisible();
    await page.unroute('**/workflow-status');
    // Until the workflow can be polled again, the page says that something is stale.
    await expect(page.getByRole('button', { name: /^Live/ })).toBeVisible({ timeout: 30_000 });
}

/** Sees the progress towards the goals, and changes one while the campaign runs. */
async function followGoals(page: Page): Promise<void> {
    await page.getByRole('navigation', { name: 'Campaign views' }).getByRole('link', { name: 'Overview' }).click();
    const goals = page.getByRole('region', { name: 'Goals' });
    await expect(goals.getByRole('listitem')).toHaveCount(2);
    await expect(goals.getByRole('listitem').nth(0)).toContainText('of 40');
    await expect(goals.getByRole('listitem').nth(0)).toContainText(/0\s?% of the target after \d+\s?% of the time/);
    await expect(goals.getByRole('listitem').nth(1)).toContainText('LinkedIn');

    await goals.getByRole('button', { name: 'Edit goals' }).click();
    await page.getByLabel('Target for Conversions (LinkedIn)').fill('20');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(goals.getByRole('listitem').nth(1)).toContainText('of 20');
    await page.getByRole('navigation', { name: 'Campaign views' }).getByRole('link', { name: 'History' }).click();
    await expect(page.getByText('Conversions 40 and Conversions (LinkedIn) 20')).toBeVisible();
}

async function editSplit(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Budget', exact: true }).click();
    await page.getByRole('button', { name: 'Edit split' }).click();
    await page.getByLabel('Email budget in EUR').fill('700');
    await page.getByLabel('Email budget in EUR').blur();
    await page.getByLabel(/Reason/).fill('Email reads best');
    await page.getByRole('button', { name: 'Save split' }).click();
    await expect(page.getByRole('row', { name: /Email/ }).first()).toContainText('700');
    await page.getByRole('link', { name: 'History' }).click();
    await expect(page.getByText('Email reads best')).toBeVisible();
}

async function visitTabs(page: Page): Promise<void> {
    for (const tab of ['Overview', 'Content', 'Metrics', 'Workflow', 'Budget', 'History']) {
        const link = page.getByRole('navigation', { name: 'Campaign views' }).getByRole('link', { name: tab });
        await link.click();
        await expect(link).toHaveAttribute('aria-current', 'page');
        await page.waitForLoadState('domcontentloaded');
        await expect(page.getByRole('alert')).toHaveCount(0);
        await expectAccessible(page);
    }
}

test('a viewer sees all data and no actions', async ({ page }) => {
    await signIn(page, 'Vera Voss');
    const row = page.getByRole('link', { name: NAME });
    await expect(row).toBeVisible();
    await expect(page.getByRole('link', { name: 'New campaign' })).toHaveCount(0);
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await row.click();
    await expect(page.getByRole('heading', { name: NAME })).toBeVisible();
    for (const name of [/Pause/, /Edit/, /Actions for/]) await expect(page.getByRole('button', { name })).toHaveCount(0);
});

test('a tenant cannot see another tenant’s campaigns', async ({ page }) => {
    await signIn(page, 'Miro Marsh');
    await expect(page.getByText('No campaigns yet')).toBeVisible();
});

test('an outage is shown, and the page recovers by itself', async ({ page }) => {
    await signIn(page, 'Mark Moss');
    await page.getByRole('link', { name: NAME }).click();
    await expect(page.getByRole('button', { name: /^Live/ })).toBeVisible();
    kill('campaign');
    // The page keeps the known data and marks it as stale.
    await expect(page.getByRole('button', { name: /^(Stale|Every 15 s)/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: NAME })).toBeVisible();

    // A page opened during the outage shows the problem and recovers without a reload.
    await page.goto('/campaigns');
    await expect(page.getByText('Campaigns could not be loaded')).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText('Stale')).toBeVisible();
    await expect(page.getByRole('link', { name: NAME })).toBeVisible({ timeout: 90_000 });
    await page.getByRole('link', { name: NAME }).click();
    await expect(page.getByRole('button', { name: /^Live/ })).toBeVisible({ timeout: 30_000 });
});

test('tokens are never stored in local storage', async ({ page }) => {
    await signIn(page, 'Mark Moss');
    const stored = await page.evaluate(() => JSON.stringify(localStorage));
    expect(stored).not.toContain('access_token');
    expect(stored).not.toContain('eyJ');
});
