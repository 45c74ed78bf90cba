import { expect, test, type Page } from '@playwright/test';
import { mockApi } from './support/api.ts';
import { mockStoringApi } from './support/shared-draft.ts';
import { openSite, SITE } from './support/site.ts';

// These run against the built console and a mock API: they need a second person, or records that the service now refuses.
const proceed = (page: Page) => page.getByRole('button', { name: 'Continue', exact: true }).click();
const name = (page: Page) => page.getByLabel('Name', { exact: true });

async function enterPlan(page: Page, budget: string): Promise<void> {
    await name(page).fill('Winter coats');
    await proceed(page);
    await page.getByLabel(/Target audience/).fill('Families');
    await proceed(page);
    for (const channel of ['Email', 'Twitter', 'LinkedIn']) await page.getByRole('checkbox', { name: channel }).check();
    await page.getByLabel('Budget', { exact: true }).pressSequentially(budget);
}

test('a new campaign never overwrites the draft that was saved before', async ({ page }) => {
    await openSite(page, {});
    const api = await mockStoringApi(page);
    await page.goto(`${SITE}/campaigns/new`);
    await enterPlan(page, '5,000');
    await proceed(page);
    await page.getByRole('button', { name: 'Save as draft' }).click();
    await expect(page.getByRole('heading', { name: 'Winter coats' })).toBeVisible();

    await page.goto(`${SITE}/campaigns/new`);
    await expect(name(page)).toHaveValue('');
    await enterPlan(page, '100');
    await proceed(page);
    await expect(page.getByRole('button', { name: 'Save as draft' })).toBeVisible();
    expect([...api.stored.values()].map((one) => (one.budget as { total: number }).total)).toEqual([5000, 100]);
});

test('a draft that is gone can be started over', async ({ page }) => {
    await openSite(page, {});
    const api = await mockStoringApi(page);
    const { id } = api.add(2);
    await page.goto(`${SITE}/campaigns/new?draft=${id}`);
    await name(page).fill('Half a plan');
    api.stored.delete(id);
    await proceed(page);
    await expect(page.getByText('This draft was deleted elsewhere.', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Start over' }).click();
    await expect(name(page)).toHaveValue('');

    await page.goto(`${SITE}/campaigns/new?draft=${id}`);
    await expect(page.getByText('This draft was deleted')).toBeVisible();
});

test('one campaign with an unreadable zone or date leaves every page working', async ({ page }) => {
    await openSite(page, {});
    await mockApi(page, { odd: true });
    await page.goto(`${SITE}/campaigns`);
    await expect(page.getByRole('row')).toHaveCount(17);
    for (const path of ['', '/content', '/metrics', '/workflow', '/budget', '/history']) {
        await page.goto(`${SITE}/campaigns/01980000-0000-7000-8000-000000000000${path}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByText('could not be loaded')).toHaveCount(0);
    }
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await expect(page.getByText('In GMT+02:00')).toBeVisible();
    await page.goto(`${SITE}/campaigns/calendar`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a budget is read as the person means it, and divided evenly', async ({ page }) => {
    await openSite(page, {});
    const api = await mockStoringApi(page);
    await page.goto(`${SITE}/campaigns/new`);
    await enterPlan(page, '5.000');
    await expect(page.getByText('This could mean €5,000 or €5.', { exact: false })).toBeVisible();
    await proceed(page);
    await expect(page.getByLabel('Budget', { exact: true })).toBeFocused();
    for (const wrong of ['0x10', '1e3', '-5']) {
        await page.getByLabel('Budget', { exact: true }).fill(wrong);
        await expect(page.getByText('Enter an amount, such as 5000.')).toBeVisible();
    }
    await page.getByLabel('Budget', { exact: true }).fill('');
    await page.getByLabel('Budget', { exact: true }).pressSequentially('100000');
    await page.getByLabel('Currency').selectOption('JPY');
    await expect(page.getByText('Read as JP¥100,000')).toBeVisible();
    await proceed(page);
    await expect(page.getByRole('button', { name: 'Save as draft' })).toBeVisible();
    expect(api.writes[0]!.body.budget).toEqual({ total: 100_000, currency: 'JPY' });
    expect(api.writes.at(-1)!.body.allocations).toEqual([
        { channel: 'EMAIL', amount: 33_334 },
        { channel: 'TWITTER', amount: 33_333 },
        { channel: 'LINKEDIN', amount: 33_333 },
    ]);
});

test('two people who edit a campaign lose nothing', async ({ page }) => {
    await openSite(page, {});
    const api = await mockStoringApi(page, { status: 'ACTIVE' });
    const { id } = api.add(0);
    await page.goto(`${SITE}/campaigns/${id}`);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByLabel(/Ava may reallocate/).fill('25');
    api.change(id, { name: 'Renamed by Anna' });
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(api.stored.get(id)).toMatchObject({ name: 'Renamed by Anna', autoOptimizePercentage: 0.25 });
    await expect(page.getByRole('button', { name: 'Edit', exact: true })).toBeFocused();

    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByLabel('Name', { exact: true }).fill('Renamed by Mark');
    api.change(id, { name: 'Renamed again by Anna' });
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByText('you both changed', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Name: use theirs' }).click();
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(api.stored.get(id)!.name).toBe('Renamed again by Anna');
});
