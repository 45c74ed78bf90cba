export const campaignChartStrings = {
    channel: {
        summary: (title: string, channels: string) => `${title}, by day for ${channels}. See the table for all values.`,
    },
    forecast: {
        title: 'Revenue forecast',
        summary: (days: number, likely: string, low: string, high: string) =>
            `Most likely revenue over the next ${days} days: ${likely}; 80% likely range: ${low} to ${high}.`,
        actual: 'Actual',
        likely: 'Most likely',
        range: '80% likely range',
        low: 'Low',
        high: 'High',
    },
    spendAndRevenue: {
        title: 'Spend and revenue',
        summary: 'Daily spend and revenue. See the table for all values.',
    },
    plan: {
        title: 'Spend vs. plan',
        hint: 'Cumulative; days in UTC',
        summary: (spent: string, planned: string, total: string) => `${spent} spent; ${planned} planned by now; ${total} in total.`,
    },
};
