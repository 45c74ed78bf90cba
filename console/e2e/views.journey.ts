import { expect, test } from '@playwright/test';
import { clientOf, signIn } from './support/platform.ts';

const NAME = `Journey view ${new Date().toISOString()}`;

// A view that is somebody's default would open the list in later journeys.
test.afterAll(async ({ request }) => {
    const client = await clientOf(request, 'mark');
    const { items } = await client.get<{ items: { id: string; name: string; version: number }[] }>('/marketing/campaigns/views');
    for (const view of items.filter((one) => one.name === NAME)) await client.delete(`/marketing/campaigns/views/${view.id}`, view.version);
});

test('a saved view is shared, follows the person to another browser, and opens the list there', async ({ page, browser }) => {
    await signIn(page, 'Mark Moss', '/campaigns?view=all');
    await page.getByLabel('Channel', { exact: true }).selectOption('Email');
    await page.getByRole('button', { name: 'Save as new view…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill(NAME);
    await dialog.getByRole('checkbox', { name: /Share with the team/ }).check();
    await dialog.getByRole('checkbox', { name: /Open the campaign list/ }).check();
    await dialog.getByRole('button', { name: 'Save view' }).click();
    await expect(page.getByRole('button', { name: `View: ${NAME}` })).toBeVisible();

    const elsewhere = await browser.newContext();
    const other = await elsewhere.newPage();
    await signIn(other, 'Mark Moss', '/campaigns');
    await expect(other.getByRole('button', { name: `View: ${NAME}` })).toBeVisible();
    await expect(other.getByLabel('Channel', { exact: true })).toHaveValue('EMAIL');
    await other.getByLabel('Channel', { exact: true }).selectOption('Twitter');
    await expect(other.getByText('Edited')).toBeVisible();
    await other.getByRole('button', { name: 'Save view', exact: true }).click();
    await expect(other.getByText('Edited')).toBeHidden();
    await elsewhere.close();

    const teammate = await browser.newContext();
    const vera = await teammate.newPage();
    await signIn(vera, 'Vera', '/campaigns?view=all');
    await vera.getByRole('button', { name: /^View:/ }).click();
    await vera.getByRole('menuitemradio', { name: NAME }).click();
    await expect(vera.getByLabel('Channel', { exact: true })).toHaveValue('TWITTER');
    await teammate.close();

    // This page still has the view as it was before the other browser changed it; the menu fetches it again.
    const fetched = page.waitForResponse((response) => response.url().endsWith('/campaigns/views') && response.request().method() === 'GET');
    await page.getByRole('button', { name: /^View:/ }).click();
    await fetched;
    await page.getByRole('menuitem', { name: 'Manage views…' }).click();
    await page.getByRole('button', { name: `Delete “${NAME}”` }).click();
    await page.getByRole('button', { name: 'Delete view' }).click();
    await expect(page.getByText(`View “${NAME}” deleted.`)).toBeVisible();
});
