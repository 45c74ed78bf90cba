import type { campaign } from './data.ts';
import { dayOf } from './data.ts';

type Campaign = ReturnType<typeof campaign>;
export type Totals = Record<string, number>;

/** A day of a mock campaign by channel. All mock responses are calculated from such days. */
export interface MockDay {
    day: string;
    ago: number;
    channels: Record<string, { raw: Totals; human: Totals }>;
}

const cents = (value: number) => Math.round(value * 100) / 100;
const wave = (n: number, day: number) => 1 + 0.28 * Math.sin((day + n) * 0.9) + (((day * 7 + n * 3) % 11) - 5) / 45 - (day % 7 === 5 ? 0.35 : 0);

function email(size: number, factor: number): { raw: Totals; human: Totals } {
    const sent = Math.round(900 * size * factor);
    const delivered = Math.round(sent * 0.982);
    const opens = Math.round(delivered * 0.41);
    const clicks = Math.round(delivered * 0.062);
    const raw = { sent, delivered, opens, clicks, bounces: sent - delivered, unsubscribes: Math.round(delivered * 0.002), conversions: Math.round(clicks * 0.11), revenue: cents(clicks * 4.1), spend: cents(sent * 0.021) };
    return { raw, human: { opens: Math.round(opens * 0.63), clicks: Math.round(clicks * 0.91) } };
}

function network(n: number, size: number, factor: number): { raw: Totals; human: Totals } {
    const impressions = Math.round(4200 * size * factor * (1 + n / 3));
    const clicks = Math.round(impressions * (0.021 + n * 0.003));
    const raw = { impressions, reach: Math.round(impressions * 0.7), engagements: Math.round(impressions * 0.052), clicks, conversions: Math.round(clicks * (0.06 - n * 0.009)), revenue: cents(clicks * (0.9 - n * 0.16)), spend: cents(impressions * 0.0072) };
    return { raw, human: { clicks: Math.round(clicks * 0.97) } };
}

/** Returns the last days, oldest first. The fifth day before today is an anomaly; the ninth has no record. */
export function daysOf(one: Campaign, number: number, count: number): MockDay[] {
    return Array.from({ length: count }, (_, at) => {
        const ago = count - 1 - at;
        const size = (0.4 + ((number * 5) % 7) / 5) * (ago === 5 ? 3.1 : 1) * (ago === 0 ? 0.45 : 1) * (1 - ago / 300);
        const channels = Object.fromEntries(
            ago === 9 ? [] : one.channels.map((channel, n) => [channel, channel === 'EMAIL' ? email(size, wave(number, ago)) : network(n, size, wave(n + number, ago))]),
        );
        return { day: dayOf(-ago), ago, channels };
    });
}

export const add = (all: Totals[]): Totals => {
    const sum: Totals = {};
    for (const totals of all) for (const [metric, value] of Object.entries(totals)) sum[metric] = cents((sum[metric] ?? 0) + value);
    return sum;
};

export const rawOf = (days: MockDay[], channel?: string) => add(days.flatMap((day) => Object.entries(day.channels).filter(([name]) => !channel || name === channel).map(([, one]) => one.raw)));
export const humanOf = (days: MockDay[], channel?: string) => add(days.flatMap((day) => Object.entries(day.channels).filter(([name]) => !channel || name === channel).map(([, one]) => one.human)));

const ratio = (upper: number | undefined, lower: number | undefined) => (lower ? (upper ?? 0) / lower : null);

/** Calculates rates like the service, which treats email separately from impressions. */
export function ratesOf(days: MockDay[], channel?: string) {
    const pick = (isIncluded: (name: string) => boolean) =>
        add(days.flatMap((day) => Object.entries(day.channels).filter(([name]) => isIncluded(name) && (!channel || name === channel)).map(([, one]) => one.raw)));
    const emails = pick((name) => name === 'EMAIL');
    const shown = pick((name) => name !== 'EMAIL');
    const all = pick(() => true);
    return {
        ctr: ratio(shown.clicks, shown.impressions),
        engagementRate: ratio(shown.engagements, shown.impressions),
        emailCtr: ratio(emails.clicks, emails.delivered),
        openRate: ratio(emails.opens, emails.delivered),
        bounceRate: ratio(emails.bounces, emails.sent),
        unsubscribeRate: ratio(emails.unsubscribes, emails.delivered),
        conversionRate: ratio(all.conversions, all.clicks),
        cpc: ratio(all.spend, all.clicks),
        cpa: ratio(all.spend, all.conversions),
        roas: ratio(all.revenue, all.spend),
        roi: ratio(cents((all.revenue ?? 0) - (all.spend ?? 0)), all.spend),
    };
}

const COUNTED = ['impressions', 'reach', 'engagements', 'delivered', 'opens', 'clicks', 'conversions', 'revenue', 'spend'];
const RATES = ['ctr', 'engagementRate', 'emailCtr', 'openRate', 'conversionRate', 'roas', 'roi'] as const;

/** The KPIs of some days; totals can be compared only with as many days before. */
export function kpis(now: MockDay[], before: MockDay[], whole: boolean) {
    const kpi = (name: string, value: number | null, previous: number | null) => {
        const isRate = name !== 'roas' && RATES.some((rate) => rate === name);
        const isTotal = COUNTED.some((metric) => metric === name);
        const comparison = value === null || previous === null || (!isRate && previous === 0) ? 'NOTHING_BEFORE' : isTotal && !whole ? 'SHORTER_BEFORE' : 'COMPARABLE';
        const difference = comparison === 'COMPARABLE' ? value! - previous! : null;
        return { name, value, previous, change: difference === null || isRate ? null : difference / Math.abs(previous!), difference: isRate ? difference : null, comparison };
    };
    const [sums, earlier, rates, rated] = [rawOf(now), rawOf(before), ratesOf(now), ratesOf(before)];
    return [
        ...COUNTED.map((metric) => kpi(metric, sums[metric] ?? 0, earlier[metric] ?? 0)),
        ...RATES.map((name) => kpi(name, rates[name], rated[name])),
    ];
}

export function moneyOf(days: MockDay[], channel?: string) {
    const { spend = 0, revenue = 0, conversions = 0 } = rawOf(days, channel);
    const { roi, roas, cpa, cpc } = ratesOf(days, channel);
    return { spend, revenue, profit: cents(revenue - spend), conversions, roi, roas, cpa, cpc };
}
