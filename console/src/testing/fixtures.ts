import type { AllCampaigns, Dashboard, Report, TrendDay } from '#features/analytics/types.ts';

/** Responses of the analytics service for tests. */
const none = { ctr: null, engagementRate: null, emailCtr: null, openRate: null, bounceRate: null, unsubscribeRate: null, conversionRate: null, cpc: null, cpa: null, roas: null, roi: null };

export const days = (values: Record<string, number>[]): TrendDay[] =>
    values.map((totals, at) => ({
        day: new Date(Date.UTC(2026, 10, 1 + at)).toISOString().slice(0, 10),
        partial: at === values.length - 1,
        totals,
        movingAverage: totals,
    }));

export function dashboard(id: string, clicks: number, part: Partial<Dashboard> = {}): Dashboard {
    const totals = { clicks, impressions: 40 * clicks, revenue: 300, spend: 100 };
    const money = { spend: 100, revenue: 300, profit: 200, conversions: 5, roi: 2, roas: 3, cpa: 20, cpc: 0.5 };
    const rates = { ...none, ctr: 0.025, roi: 2, roas: 3 };
    return {
        campaign: { id, name: 'Wool', type: 'CONVERSION', status: 'ACTIVE', channels: ['ADS'], budget: { amount: 1000, currency: 'EUR' }, startsAt: '2026-11-01T00:00:00Z', endsAt: '2026-12-01T00:00:00Z', timeZone: 'Europe/Berlin' },
        asOf: '2026-11-03T10:00:00Z',
        totals,
        human: { clicks: clicks - 2 },
        rates,
        period: { from: '2026-11-01', to: '2026-11-03', timeZone: 'Europe/Berlin' },
        previousDays: 30,
        kpis: [
            { name: 'revenue', value: 300, previous: 200, change: 0.5, comparison: 'COMPARABLE' },
            { name: 'clicks', value: clicks, previous: 0, comparison: 'NOTHING_BEFORE' },
        ],
        channels: [{ channel: 'ADS', totals, human: { clicks: clicks - 2 }, rates }],
        roi: { campaignId: id, currency: 'EUR', total: money, channels: [{ channel: 'ADS', result: money }] },
        comparison: [],
        trend: days([{ clicks: 10 }, {}, { clicks: clicks - 10, revenue: 300 }]),
        metricTrends: [],
        anomalies: [{ day: '2026-11-03', metric: 'clicks', value: 32, expected: 10, score: 5, code: 'ABOVE_EXPECTED' }],
        ...part,
    };
}

/** The detailed report of the same days as a dashboard. */
export const report = ({ campaign, asOf, period, totals, rates, previousDays, kpis, channels, roi, comparison, trend, metricTrends, anomalies }: Dashboard, part: Partial<Report> = {}): Report => ({
    type: 'detailed',
    title: 'Detailed report: Wool',
    generatedAt: asOf,
    campaign,
    period,
    channelFilter: ['ADS'],
    totals,
    rates,
    previousDays,
    kpis,
    channels,
    roi,
    comparison,
    detail: { days: trend, metricTrends, anomalies, topDays: [], recommendations: [] },
    ...part,
});

export const allCampaigns = (part: Partial<AllCampaigns> = {}): AllCampaigns => ({
    items: [
        { campaignId: 'c1', name: 'Wool', type: 'CONVERSION', status: 'ACTIVE', currency: 'EUR', totals: { spend: 100, revenue: 300, clicks: 40 }, ctr: 0.02, roi: 2 },
        { campaignId: 'c2', name: 'Coats', type: 'CONVERSION', status: 'ACTIVE', currency: 'EUR', totals: { spend: 50, revenue: 10, clicks: 4 }, roi: -0.8 },
        { campaignId: '0199aaaa-x', name: null, totals: { spend: 0, revenue: 0, clicks: 1 }, roi: null },
    ],
    nextCursor: 'n2',
    matches: 28,
    totals: {
        campaigns: 30,
        byStatus: { ACTIVE: 29, UNKNOWN: 1 },
        totals: { clicks: 45 },
        money: [{ currency: 'EUR', spend: 150, revenue: 310, roas: 2.07, roi: 1.07 }],
        currencies: ['EUR'],
        period: { from: '2026-10-24', to: '2026-11-22', timeZone: 'UTC' },
        previousDays: 30,
        kpis: [{ name: 'revenue', value: 310, previous: 155, change: 1, comparison: 'COMPARABLE' }],
    },
    ...part,
});
