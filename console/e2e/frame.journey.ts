import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { mockApi } from './support/api.ts';
import { openSite, SITE } from './support/site.ts';

const ONE = `${SITE}/campaigns/01980000-0000-7000-8000-000000000000`;

test('a view whose script could not be loaded stays inside its page and recovers', async ({ page }) => {
    await openSite(page, {});
    await mockApi(page, {});
    await page.goto(ONE);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const script = '**/assets/history-tab-*.js';
    await page.route(script, (route) => route.abort());
    await page.getByRole('link', { name: 'History' }).click();
    await expect(page.getByText('This part of the console could not be loaded')).toBeVisible();
    await expect(page.getByRole('banner')).toHaveCount(1);

    await page.unroute(script);
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
});

test('the palette acts on campaigns and gives the focus back', async ({ page }) => {
    await openSite(page, {});
    await mockApi(page, {});
    const paused: string[] = [];
    await page.route(`${SITE}/marketing/campaigns/*/pause`, (route) => {
        paused.push(route.request().url());
        return route.fulfill({ json: {} });
    });
    await page.goto(`${SITE}/campaigns`);
    const search = page.getByLabel('Search campaigns by name');
    await search.focus();
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Search campaigns and commands').fill('pause autumn');
    await page.getByRole('option', { name: 'Pause Autumn wool care' }).click();
    await expect(page.getByText('“Autumn wool care” paused.', { exact: false })).toBeVisible();
    expect(paused).toHaveLength(1);

    await search.focus();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Escape');
    await expect(search).toBeFocused();
});

test('? shows the keys, and dialogs return the focus', async ({ page }) => {
    await openSite(page, {});
    await mockApi(page, {});
    await page.goto(`${SITE}/campaigns`);
    const menu = page.getByRole('button', { name: 'Actions for Autumn wool care' });
    await menu.focus();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(menu).toBeFocused();

    await menu.click();
    await page.getByRole('menuitem', { name: 'Complete' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(menu).toBeFocused();
});

test('nothing invisible lies over the page below the bar of selected campaigns', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await openSite(page, {});
    await mockApi(page, { count: 60 });
    await page.goto(`${SITE}/campaigns`);
    await page.getByRole('checkbox', { name: 'Select Autumn wool care', exact: true }).check();
    await page.getByRole('button', { name: 'Next page' }).click();
    await expect(page.getByText('26–50 of 60')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Selected campaigns' })).toContainText('1 selected');
});
