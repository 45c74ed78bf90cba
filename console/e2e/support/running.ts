import { expect } from '@playwright/test';
import type { Client } from './platform.ts';

const DAY = 86_400_000;
const DAYS = 20;

export interface Running {
    id: string;
    name: string;
}

/** Creates a campaign that has been running for three weeks, in which LinkedIn is more efficient than Ads. */
export async function runningCampaign(client: Client, name: string): Promise<Running> {
    const { id } = await client.post<{ id: string }>('/marketing/campaigns', {
        name,
        type: 'CONVERSION',
        channels: ['LINKEDIN', 'ADS'],
        budget: { total: 4000, currency: 'EUR' },
        startsAt: new Date(Date.now() - (DAYS + 1) * DAY).toISOString(),
        endsAt: new Date(Date.now() + DAYS * DAY).toISOString(),
        timeZone: 'Europe/Berlin',
    });
    await approveContent(client, id);
    await expect.poll(async () => (await client.get<{ ready: boolean }>(`/marketing/campaigns/${id}/readiness`)).ready, { timeout: 30_000 }).toBe(true);
    await client.post(`/marketing/campaigns/${id}/launch`);
    await client.post('/marketing/analytics/metrics', metricRecords(id));
    const spent = async () => (await client.get<{ spent: number }>(`/marketing/campaigns/${id}/budget-status`)).spent;
    await expect.poll(spent, { timeout: 60_000 }).toBeGreaterThan(1500);
    return { id, name };
}

async function approveContent(client: Client, campaignId: string): Promise<void> {
    const posts = await client.get<{ items: { id: string }[] }>('/marketing/blog?limit=1');
    const generated = await client.post<{ items: { id: string }[] }>(`/marketing/content/repurpose/${posts.items[0]!.id}`, { platforms: ['LINKEDIN'], campaignId });
    for (const item of generated.items) await client.patch(`/marketing/content/repurposed/${item.id}/status`, { status: 'APPROVED' });
}

/** Returns metrics in which each channel has its own response curve with diminishing returns. */
function metricRecords(campaignId: string): object[] {
    const records: object[] = [];
    for (let day = 1; day <= DAYS; day++) {
        const occurredAt = new Date(Math.floor((Date.now() - day * DAY) / DAY) * DAY + DAY / 2).toISOString();
        const add = (channel: string, metric: string, value: number) =>
            records.push({ eventId: crypto.randomUUID(), campaignId, channel, metric, value: Math.round(value * 100) / 100, occurredAt });
        const weight = 0.5 + ((day * 7) % 11) / 10;
        const linkedin = 30 * weight;
        const ads = 60 * weight;
        add('LINKEDIN', 'spend', linkedin);
        add('LINKEDIN', 'revenue', 400 * Math.log1p(linkedin / 20));
        add('LINKEDIN', 'clicks', Math.round(linkedin * 6));
        add('LINKEDIN', 'conversions', Math.round(linkedin / 3));
        add('ADS', 'spend', ads);
        add('ADS', 'revenue', 60 * Math.log1p(ads / 20));
        add('ADS', 'clicks', Math.round(ads));
        add('ADS', 'conversions', Math.round(ads / 40));
    }
    return records;
}
