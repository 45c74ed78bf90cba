import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { mockApi, type World } from './support/api.ts';
import { openSite, SITE } from './support/site.ts';

// These pages need weeks of metrics, or failures that a platform does not have, so they run against the mock API.
const ONE = '/analytics/01980000-0000-7000-8000-000000000000';

async function open(page: Page, path: string, world: World = {}): Promise<void> {
    await openSite(page, {});
    await mockApi(page, world);
    await page.goto(SITE + path);
}

test('a marketer searches and filters the campaigns, and downloads them', async ({ page }) => {
    await open(page, '/analytics', { currency: 'EUR' });
    await expect(page.getByRole('link', { name: 'Wedding season' })).toBeVisible();
    // A draft has no metrics.
    await expect(page.getByRole('link', { name: 'Free pick-up week' })).toHaveCount(0);

    await page.getByRole('searchbox', { name: 'Search campaigns' }).fill('wed');
    await expect(page).toHaveURL(/q=wed/);
    await expect(page.getByRole('link', { name: 'Autumn wool care' })).toHaveCount(0);
    await page.getByRole('combobox', { name: 'Status' }).selectOption('Completed');
    await expect(page.getByText('No campaigns match')).toBeVisible();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(page.getByRole('link', { name: 'Autumn wool care' })).toBeVisible();

    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download Campaigns as CSV' }).click();
    expect((await started).suggestedFilename()).toBe('campaigns-2026-11-22.csv');
    await expectAccessible(page);
});

test('one date range and channel filter cover the whole page of a campaign', async ({ page }) => {
    await open(page, ONE, { currency: 'EUR' });
    await page.getByRole('button', { name: 'Date range: Last 30 days' }).click();
    await page.getByRole('menuitem', { name: 'Custom dates…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Custom dates' });
    await dialog.getByRole('button', { name: /^Monday,? 2 November 2026/ }).click();
    await dialog.getByLabel('First day').fill('2026-11-02');
    await dialog.getByLabel('Last day').fill('2026-11-08');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Apply' }).click();

    await expect(page).toHaveURL(/from=2026-11-02&to=2026-11-08/);
    await expect(page.getByRole('heading', { name: /2\s?–\s?8 Nov 2026/ })).toBeVisible();
    await page.getByRole('button', { name: 'Channels: All channels' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Email' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Channels: Email' })).toBeVisible();

    await page.getByRole('navigation', { name: 'Analytics views' }).getByRole('link', { name: 'Channels' }).click();
    await expect(page.getByRole('table', { name: 'Metrics by channel' }).getByRole('row')).toHaveCount(2);
    await expect(page).toHaveURL(/channels=EMAIL/);
    await page.getByRole('navigation', { name: 'Analytics views' }).getByRole('link', { name: 'Reports' }).click();
    await expect(page.getByLabel('First day')).toHaveValue('2026-11-02');
});

test('a part whose script is gone is loaded anew, without a second top bar', async ({ page }) => {
    await open(page, ONE, { currency: 'EUR' });
    await expect(page.getByRole('heading', { name: 'Autumn wool care' })).toBeVisible();
    let broken = true;
    await page.route(/\/assets\/attribution-.*\.js$/, (route) => (broken ? route.fulfill({ status: 404, body: '' }) : route.fallback()));

    // The router reloads once by itself, which does not help yet.
    await page.getByRole('link', { name: 'Attribution' }).click();
    await expect(page.getByText('This part of the console could not be loaded')).toBeVisible();
    await expect(page.getByRole('banner')).toHaveCount(1);

    broken = false;
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(page.getByRole('heading', { name: 'Revenue by model' })).toBeVisible();
});

test('a campaign with a time zone and a currency that no browser knows is shown', async ({ page }) => {
    const odd: World = { timeZone: 'GMT+02:00', currency: 'EURO' };
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    for (const path of ['/campaigns', '/campaigns/01980000-0000-7000-8000-000000000000', '/campaigns/01980000-0000-7000-8000-000000000000/budget', '/analytics', ONE]) {
        await open(page, path, odd);
        await expect(page.getByText('Autumn wool care').first()).toBeVisible();
        await expect(page.getByText('EURO').first()).toBeVisible();
        await expect(page.getByText(/could not be loaded/)).toHaveCount(0);
    }
    expect(errors).toEqual([]);
});
