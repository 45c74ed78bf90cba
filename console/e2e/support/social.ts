import { expect, type Locator, type Page } from '@playwright/test';
import type { Client } from './platform.ts';

const DAY = 86_400_000;

/** The calendar day so many days from now, in the zone of the browser. */
export const dayAfter = (days: number) => new Date(Date.now() + days * DAY).toLocaleDateString('sv', { timeZone: 'Europe/Berlin' });

/** How the calendar names a day. */
export const dayName = (day: string) => {
    const at = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
    return new RegExp(`^${at({ weekday: 'long' })},? ${Number(day.slice(8))} ${at({ month: 'long' })} ${day.slice(0, 4)}`);
};

/** Launches a campaign with approved content for Facebook. */
export async function launchedCampaign(client: Client, name: string): Promise<string> {
    const { id } = await client.post<{ id: string }>('/marketing/campaigns', {
        name,
        type: 'ENGAGEMENT',
        channels: ['FACEBOOK', 'ADS'],
        budget: { total: 900, currency: 'EUR' },
        startsAt: new Date(Date.now() - DAY).toISOString(),
        endsAt: new Date(Date.now() + 20 * DAY).toISOString(),
        timeZone: 'Europe/Berlin',
    });
    const posts = await client.get<{ items: { id: string }[] }>('/marketing/blog?limit=1');
    const generated = await client.post<{ items: { id: string }[] }>(`/marketing/content/repurpose/${posts.items[0]!.id}`, { platforms: ['FACEBOOK'], campaignId: id });
    for (const item of generated.items) await client.patch(`/marketing/content/repurposed/${item.id}/status`, { status: 'APPROVED' });
    await expect.poll(async () => (await client.get<{ ready: boolean }>(`/marketing/campaigns/${id}/readiness`)).ready, { timeout: 30_000 }).toBe(true);
    await client.post(`/marketing/campaigns/${id}/launch`);
    await expect.poll(async () => (await client.get<{ status: string }>(`/marketing/campaigns/${id}/workflow-status`)).status, { timeout: 60_000 }).not.toBe('STARTING');
    return id;
}

/** Writes a post for networks, and for one of them another text. */
export async function compose(page: Page, campaignId: string, networks: string[], text: string): Promise<void> {
    await page.goto(`/social/new?campaign=${campaignId}`);
    for (const network of networks) await page.getByRole('checkbox', { name: network, exact: true }).check();
    await page.getByRole('region', { name: 'For all networks' }).getByLabel('Text').fill(text);
}

/** Drags a post with the mouse onto another cell, as a person does. */
export async function dragOnto(page: Page, post: Locator, cell: Locator): Promise<void> {
    const from = (await post.boundingBox())!;
    const to = (await cell.boundingBox())!;
    await page.mouse.move(from.x + 30, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 50, from.y + 20, { steps: 4 });
    await page.mouse.move(to.x + to.width / 2, to.y + to.height - 8, { steps: 12 });
    await page.mouse.up();
}

/** Publishes the post that is shown at once. */
export async function publishNow(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish now' }).click();
    await expect(page.getByText('Publishing now. This takes a moment.')).toBeVisible();
}
