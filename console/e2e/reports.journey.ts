import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { clientOf, signIn } from './support/platform.ts';

const NAME = `Shared ${new Date().toISOString()}`;
const DAY = 86_400_000;

let id: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ request }) => {
    const client = await clientOf(request, 'mark');
    const campaign = await client.post<{ id: string }>('/marketing/campaigns', {
        name: NAME,
        type: 'CONVERSION',
        channels: ['EMAIL'],
        budget: { total: 1000, currency: 'EUR' },
        startsAt: new Date(Date.now() + DAY).toISOString(),
        endsAt: new Date(Date.now() + 10 * DAY).toISOString(),
        timeZone: 'UTC',
    });
    id = campaign.id;
    // The campaign reaches analytics asynchronously.
    await expect(async () => {
        const known = await client.get<{ campaign: { name?: string | null } }>(`/marketing/analytics/campaigns/${id}/dashboard`);
        expect(known.campaign.name).toBe(NAME);
    }).toPass({ timeout: 60_000 });
});

const openReports = (page: Page, person: string) => signIn(page, person, `/analytics/${id}/reports`);

test('a report is shared by a link, read without a login, and no longer after the link is revoked', async ({ page, browser }) => {
    await openReports(page, 'Mark');
    await page.getByRole('button', { name: 'Share report' }).click();
    const dialog = page.getByRole('dialog', { name: 'Share report' });
    await dialog.getByLabel('Label').fill('For the client');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Create link' }).click();
    const created = page.getByRole('dialog', { name: 'Link created' });
    const url = await created.getByLabel('Link', { exact: true }).inputValue();
    await created.getByRole('button', { name: 'Done' }).click();

    const stranger = await browser.newContext();
    const reader = await stranger.newPage();
    const opened = await reader.goto(url);
    expect(opened?.status()).toBe(200);
    expect(opened?.headers()['cache-control']).toBe('no-store');
    expect(opened?.headers()['referrer-policy']).toBe('no-referrer');
    expect(opened?.headers()['x-robots-tag']).toContain('noindex');
    await expect(reader.getByRole('heading', { name: NAME })).toBeVisible();
    const started = reader.waitForEvent('download');
    await reader.getByRole('link', { name: 'PDF' }).click();
    const download = await started;
    expect(download.suggestedFilename()).toBe('report.pdf');
    await download.path();

    const link = page.getByRole('list', { name: 'Shared links' }).getByRole('listitem');
    // Openings are written together, every few seconds.
    await expect(async () => {
        await page.reload();
        await expect(link).toContainText('Opened 2 times', { timeout: 2000 });
    }).toPass();
    await link.getByRole('button', { name: 'Revoke For the client' }).click();
    await page.getByRole('dialog', { name: 'Revoke “For the client”?' }).getByRole('button', { name: 'Revoke' }).click();
    await expect(page.getByText('No shared links')).toBeVisible();

    expect((await reader.goto(url))?.status()).toBe(404);
    await expect(reader.getByRole('heading', { name: 'Report not available' })).toBeVisible();
    await stranger.close();
});

test('a marketer schedules a report, pauses it and deletes it', async ({ page }) => {
    await openReports(page, 'Mark');
    await page.getByRole('button', { name: 'Schedule report' }).click();
    const dialog = page.getByRole('dialog', { name: 'Schedule report' });
    await dialog.getByLabel('Name').fill('Monday numbers');
    await dialog.getByLabel('Recipients').fill('board@example.com, nobody');
    await dialog.getByRole('button', { name: 'Schedule', exact: true }).click();
    await expect(dialog.getByText('nobody is not an email address.')).toBeVisible();
    await dialog.getByLabel('Recipients').fill('board@example.com');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Schedule', exact: true }).click();

    const row = page.getByRole('list', { name: 'Scheduled emails' }).getByRole('listitem');
    await expect(row).toContainText('Every Monday at 08:00');
    await expect(row).toContainText('Not sent yet');
    await row.getByRole('button', { name: 'Actions for Monday numbers' }).click();
    await page.getByRole('menuitem', { name: 'Pause' }).click();
    await expect(row).toContainText('Paused');
    await row.getByRole('button', { name: 'Actions for Monday numbers' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('dialog', { name: 'Delete “Monday numbers”?' }).getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('Nothing scheduled')).toBeVisible();
});
