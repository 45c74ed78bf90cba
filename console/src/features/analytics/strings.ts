import type { Anomaly, Direction, Measure } from '#features/analytics/types.ts';
import { metrics } from '#lib/metrics.ts';

/** The text that several analytics pages share. */
export const analyticsStrings = {
    analytics: 'Analytics',
    campaign: 'Campaign',
    metrics: 'Metrics',
    metric: 'Metric',
    channel: 'Channel',
    channels: 'Channels',
    allChannels: 'All',
    day: 'Day',
    total: 'Total',
    people: 'People',
    share: 'Share',
    dateRange: 'Date range',
    days: (days: number) => (days === 365 ? '1 year' : `${days} days`),
    noDataInScope: 'No data for these dates and channels',
    noDataInScopeDetail: 'Try other dates or channels.',
    lastDays: (days: number) => `Last ${days} days`,
    period: (from: string, to: string) => `${from} to ${to}`,
    unknownStatus: 'Unknown',
    unnamedCampaign: (id: string) => `Campaign ${id}`,
    unnamedContent: (id: string) => `Content ${id}`,
    byDay: (metric: string) => `${metric} by day`,
    previously: 'previously {value}',
    noPrevious: (days: number) => `No data in the previous ${days} days`,
    compared: {
        all: (days: number) => `compared with the previous ${days} days`,
        rates: (known: number, days: number) => `only rates are compared, because there are metrics for only ${known} of the previous ${days} days`,
        nothing: (days: number) => `not compared, because there are no metrics for the previous ${days} days`,
    },
    noMetrics: 'No metrics yet',
    noChannelMetrics: 'No channel metrics yet',
    measure: {
        ROI: metrics.roi.label,
        CONVERSION_RATE: metrics.conversionRate.label,
        CLICK_RATE: metrics.ctr.label,
        ATTENTION_RATE: 'Open or engagement rate',
    } satisfies Record<Measure, string>,
    direction: {
        RISING: 'Rising',
        FALLING: 'Falling',
        STEADY: 'Steady',
        INSUFFICIENT_DATA: 'Not enough data for a trend',
    } satisfies Record<Direction, string>,
    anomaly: {
        ABOVE_EXPECTED: (value, usual, weekday) => `More than usual: ${value} instead of ${usual} on a typical ${weekday}.`,
        BELOW_EXPECTED: (value, usual, weekday) => `Less than usual: ${value} instead of ${usual} on a typical ${weekday}.`,
    } satisfies Record<Anomaly['code'], (value: string, usual: string, weekday: string) => string>,
};
