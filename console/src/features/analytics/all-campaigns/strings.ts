export const allCampaignsStrings = {
    title: 'Analytics for all campaigns',
    emptyDetail: 'Spend, revenue and results appear here once you create your first campaign. Metrics from external systems count from their first record.',
    compare: {
        region: 'Selected campaigns',
        selected: (count: number) => `${count} selected`,
        limit: (max: number) => `${max} max`,
        compare: 'Compare',
        selectAnother: 'Select another campaign to compare',
        clear: 'Clear selection',
    },
    totals: {
        kpis: (days: number) => `KPIs for the last ${days} days`,
        hint: (campaigns: string, isOne: boolean, statuses: string) => `${campaigns} ${isOne ? 'campaign' : 'campaigns'}: ${statuses}; days in UTC`,
        withStatus: (count: string, status: string) => `${count} ${status.toLowerCase()}`,
        byCurrency: 'Totals by currency',
        byCurrencyAllTime: 'Totals by currency, all time',
        currency: 'Currency, all time',
        unknownCurrency: 'Unknown currency',
    },
    roi: {
        topAndBottom: (count: number) => `Top five and bottom five of the ${count} campaigns below with spend`,
        all: 'Campaigns below with spend',
        summary: (best: string, bestRoi: string, worst: string, worstRoi: string) =>
            `${best} has the highest ROI at ${bestRoi}, ${worst} the lowest at ${worstRoi}. See the table for all values.`,
    },
    table: {
        title: 'Campaigns',
        hint: 'All time; sparklines show the last 30 days',
        sparkline: 'Sparkline metric',
        compare: 'Compare',
        compareCampaign: (name: string) => `Compare ${name}`,
        lastDays: (metric: string) => `${metric}, 30 days`,
        byDay: (metric: string) => `${metric} by day, last 30 days`,
        revenueFromSpend: (revenue: string, spend: string) => `${revenue} from ${spend} spend`,
        noData: 'No data',
    },
};
