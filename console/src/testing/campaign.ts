import type { Campaign, CampaignPage, CampaignSummary } from '#features/campaigns/types.ts';

/** A running campaign. */
export const campaign: Campaign = {
    id: 'c1',
    name: 'Wool',
    type: 'CONVERSION',
    status: 'ACTIVE',
    channels: ['EMAIL', 'ADS'],
    budget: { total: 100, currency: 'EUR' },
    startsAt: '2026-11-01T00:00:00Z',
    endsAt: '2026-12-01T00:00:00Z',
    timeZone: 'UTC',
    objectives: [],
    goals: [],
    tags: [],
    owner: 'mark',
    createdBy: 'mark',
    createdAt: '2026-11-01T00:00:00Z',
    updatedAt: '2026-11-01T00:00:00Z',
    version: 1,
};

/** A campaign as the list shows it. */
export const summary = (id: string, part: Partial<CampaignSummary> = {}): CampaignSummary => ({ ...campaign, id, progress: 0.5, spent: 40, paceState: 'ON_PLAN', ...part });

/** A page of the list with these campaigns, and nothing else. */
export function pageOf(items: CampaignSummary[], nextCursor?: string): CampaignPage {
    const counts = { ALL: items.length, DRAFT: 0, ACTIVE: 0, PAUSED: 0, COMPLETED: 0, ARCHIVED: 0 };
    items.forEach(({ status }) => (counts[status] += 1));
    const currencies = [...new Set(items.map((item) => item.budget.currency))].sort();
    const totals = currencies.map((currency) => {
        const those = items.filter((item) => item.budget.currency === currency);
        const sum = (value: (item: CampaignSummary) => number) => those.reduce((total, item) => total + value(item), 0);
        return { currency, campaigns: those.length, budget: sum((item) => item.budget.total), spent: sum((item) => item.spent) };
    });
    return { items, counts, totals, ...(nextCursor ? { nextCursor } : {}) };
}
