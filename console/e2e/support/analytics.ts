import { campaigns, at, dayOf, type campaign } from './data.ts';
import { add, daysOf, humanOf, kpis, moneyOf, rawOf, ratesOf, type MockDay } from './metrics.ts';

type Campaign = ReturnType<typeof campaign>;

/** How much data a campaign has. */
export interface DataAmount {
    thin?: boolean;
    bare?: boolean;
    unknown?: boolean;
    untouched?: boolean;
}

const SHOWN = 30;
const period = (days: number) => ({ from: dayOf(1 - days), to: dayOf(0), timeZone: 'Europe/Berlin' });
const mockDays = (one: Campaign, number: number, amount: DataAmount, days: number): MockDay[] =>
    daysOf(one, number, days).map((day) => (amount.bare || (amount.thin && day.ago > 2) ? { ...day, channels: {} } : day));

const trendDays = (days: MockDay[]) =>
    days.map((day, at) => {
        const week = days.slice(Math.max(0, at - 6), at + 1).map((one) => add(Object.values(one.channels).map((channel) => channel.raw)));
        const totals = add(Object.values(day.channels).map((channel) => channel.raw));
        const sums = add(week);
        return { day: day.day, partial: day.ago === 0, totals, movingAverage: Object.fromEntries(Object.entries(sums).map(([metric, value]) => [metric, value / week.length])) };
    });

const anomaliesOf = (days: MockDay[]) =>
    days.filter((day) => day.ago === 5 && Object.keys(day.channels).length > 0).flatMap((day) => {
        const totals = rawOf([day]);
        return ['clicks', 'impressions', 'revenue'].flatMap((metric) => {
            const value = totals[metric];
            return value === undefined ? [] : [{ day: day.day, metric, value, expected: Math.round(value / 3.1), score: 6.4, code: 'ABOVE_EXPECTED' }];
        });
    });

const metricTrends = (days: MockDay[]) =>
    Object.entries(rawOf(days)).map(([metric, total], n) => ({ metric, total, averagePerDay: total / days.length, direction: ['RISING', 'STEADY', 'FALLING', 'STEADY'][n % 4], changePerDay: total / days.length / 40, pValue: 0.02 }));

export const channelTotals = (days: MockDay[], channels: string[]) =>
    channels.filter((channel) => days.some((day) => day.channels[channel])).map((channel) => ({ channel, totals: rawOf(days, channel), human: humanOf(days, channel), rates: ratesOf(days, channel) }));

export const roi = (one: Campaign, number: number, amount: DataAmount) => {
    const days = mockDays(one, number, amount, 75);
    return { campaignId: one.id, currency: amount.unknown ? null : one.budget.currency, total: moneyOf(days), channels: channelTotals(days, one.channels).map(({ channel }) => ({ channel, result: moneyOf(days, channel) })) };
};

const MEASURES = { ROI: 0.4, CONVERSION_RATE: 0.3, CLICK_RATE: 0.2, ATTENTION_RATE: 0.1 };

export function comparison(one: Campaign, number: number, amount: DataAmount) {
    const ranking = rankingOf(mockDays(one, number, amount, 75), one.channels);
    return { campaignId: one.id, best: ranking[0]?.channel, worst: ranking.at(-1)?.channel, ranking };
}

function rankingOf(days: MockDay[], channels: string[]) {
    const measured = channelTotals(days, channels).map(({ channel, rates }) => ({
        channel,
        values: { ROI: rates.roi, CONVERSION_RATE: rates.conversionRate, CLICK_RATE: rates.ctr ?? rates.emailCtr, ATTENTION_RATE: rates.openRate ?? rates.engagementRate } as Record<string, number | null>,
    }));
    return measured
        .map(({ channel, values }, n) => {
            const known = Object.entries(MEASURES).filter(([measure]) => values[measure] !== null && !(n === 2 && measure === 'ATTENTION_RATE'));
            const all = known.reduce((sum, [, weight]) => sum + weight, 0);
            const parts = known.map(([measure, weight]) => {
                const best = Math.max(...measured.map((other) => other.values[measure] ?? 0));
                const value = values[measure] ?? 0;
                return { measure, value, lowerBound: value - Math.abs(value) * 0.2, best, weight: weight / all, points: best > 0 ? (Math.max(0, value) / best) * (weight / all) : 0 };
            });
            const score = parts.reduce((sum, part) => sum + part.points, 0);
            return { rank: 0, channel, score, parts, unknown: Object.keys(MEASURES).filter((measure) => !known.some(([name]) => name === measure)), code: known.length > 0 ? 'SCORED' : 'INSUFFICIENT_DATA' };
        })
        .sort((a, b) => b.score - a.score)
        .map((rank, at) => ({ ...rank, rank: at + 1 }));
}

export function dashboard(one: Campaign, number: number, amount: DataAmount) {
    const all = mockDays(one, number, amount, 75);
    const shown = all.slice(-SHOWN);
    const known = amount.unknown ? { name: null, type: null, status: null, channels: [], budget: null, startsAt: null, endsAt: null, timeZone: null } : { name: one.name, type: one.type, status: one.status, channels: one.channels, budget: { amount: one.budget.total, currency: one.budget.currency }, startsAt: one.startsAt, endsAt: one.endsAt, timeZone: one.timeZone };
    return {
        campaign: { id: one.id, ...known },
        asOf: at(0),
        totals: rawOf(all),
        human: humanOf(all),
        rates: ratesOf(all),
        period: period(SHOWN),
        previousDays: SHOWN,
        kpis: kpis(shown, all.slice(-2 * SHOWN, -SHOWN), true),
        channels: channelTotals(all, one.channels),
        roi: roi(one, number, amount),
        comparison: comparison(one, number, amount).ranking,
        trend: trendDays(shown),
        metricTrends: metricTrends(shown),
        anomalies: anomaliesOf(shown),
    };
}

export function trends(one: Campaign, number: number, amount: DataAmount, days: number) {
    const all = mockDays(one, number, amount, days);
    return { campaignId: one.id, period: period(days), days: trendDays(all), metrics: metricTrends(all), anomalies: anomaliesOf(all) };
}

/** Splits days into hours; the last hour is in progress. */
export function hoursOf(days: { day: string; totals: Record<string, number> }[]) {
    const NOW = 15;
    const part = (hour: number) => Math.max(0.2, Math.sin(((hour - 5) / 24) * Math.PI * 2) + 1) / 25;
    return days.flatMap((day, at) =>
        Array.from({ length: at === days.length - 1 ? NOW + 1 : 24 }, (_, hour) => {
            const local = `${day.day}T${String(hour).padStart(2, '0')}:00:00`;
            const scaled = (by: number) => Object.fromEntries(Object.entries(day.totals).map(([metric, value]) => [metric, Math.round(value * by)]));
            return { hour: new Date(`${local}+01:00`).toISOString(), local, partial: at === days.length - 1 && hour === NOW, totals: hour % 11 === 3 ? {} : scaled(part(hour)), movingAverage: scaled(1 / 24) };
        }),
    );
}

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

export function heatMap(one: Campaign, amount: DataAmount, days: number) {
    const activity = (day: number, hour: number) => Math.max(0, Math.exp(-((hour - 9.5) ** 2) / 6) + 1.3 * Math.exp(-((hour - 19.5) ** 2) / 8) - (day > 4 ? 0.35 : 0));
    return {
        campaignId: one.id,
        period: period(days),
        metrics: amount.bare ? [] : ['impressions', 'engagements', 'opens', 'clicks', 'conversions', 'revenue'],
        cells: WEEKDAYS.flatMap((weekday, day) =>
            Array.from({ length: 24 }, (_, hour) => {
                const hours = Math.floor(days / 7) - (day === 6 && hour > 12 ? 1 : 0);
                const size = Math.round(activity(day, hour) * 120 * Math.max(0, hours));
                return { weekday, hour, hours, totals: size === 0 ? {} : { impressions: size * 18, engagements: size, opens: Math.round(size * 0.8), clicks: Math.round(size * 0.3), conversions: Math.round(size / 40), revenue: size } };
            }),
        ),
    };
}

const MODELS = ['FIRST_TOUCH', 'LAST_TOUCH', 'LINEAR', 'TIME_DECAY', 'POSITION_BASED'];

export function attribution(one: Campaign, amount: DataAmount) {
    const none = amount.untouched || amount.bare;
    const weights = (n: number) => one.channels.map((_, at) => 1 + ((at * 3 + n * 2) % 5));
    return {
        campaignId: one.id,
        currency: one.budget.currency,
        conversions: { total: 120, withTouches: none ? 0 : 90, withoutTouches: none ? 120 : 30 },
        revenue: { total: 5000, withTouches: none ? 0 : 4000, withoutTouches: none ? 5000 : 1000 },
        halfLifeDays: 7,
        models: MODELS.map((model, n) => {
            const all = weights(n).reduce((sum, weight) => sum + weight, 0);
            return { model, channels: none ? [] : one.channels.map((channel, at) => ({ channel, conversions: (90 * weights(n)[at]!) / all, revenue: (4000 * weights(n)[at]!) / all, conversionShare: weights(n)[at]! / all, revenueShare: weights(n)[at]! / all })) };
        }),
        content: none ? [] : one.channels.slice(0, 3).map((channel, at) => ({ contentId: `0199a6ee-7740-7166-948d-a061cd3e5f0${at}`, channel, credits: MODELS.map((model, n) => ({ model, conversions: 12 - at * 3 + n / 2, revenue: 610 - at * 140 + n * 21 })) })),
    };
}

const DAY_LENGTH = 86_400_000;
const agoOf = (day: string) => Math.round((Date.parse(dayOf(0)) - Date.parse(day)) / DAY_LENGTH);
const within = (days: MockDay[], last: number, count: number) => days.filter((day) => day.ago >= last && day.ago < last + count);

/** The number of days of a range, and how many days ago it ended. */
function rangeIn(from: string | null | undefined, to: string | null | undefined, days: number) {
    const last = to ? agoOf(to) : 0;
    return { last, days: from ? agoOf(from) - last + 1 : days };
}

/** The detailed report: everything for some days and channels. */
export function scoped(one: Campaign, number: number, amount: DataAmount, wanted: { startDate?: string; endDate?: string; channels?: string[] }) {
    const of = { ...one, channels: one.channels.filter((channel) => !wanted.channels || wanted.channels.includes(channel)) };
    const range = rangeIn(wanted.startDate, wanted.endDate, SHOWN);
    const all = mockDays(of, number, amount, range.last + 2 * range.days);
    const shown = within(all, range.last, range.days);
    return {
        type: 'detailed',
        title: `Detailed report: ${one.name}`,
        generatedAt: at(0),
        campaign: dashboard(one, number, amount).campaign,
        period: { from: dayOf(-range.last - range.days + 1), to: dayOf(-range.last), timeZone: 'Europe/Berlin' },
        channelFilter: of.channels,
        totals: rawOf(shown),
        rates: ratesOf(shown),
        previousDays: range.days,
        kpis: kpis(shown, within(all, range.last + range.days, range.days), true),
        channels: channelTotals(shown, of.channels),
        roi: { campaignId: one.id, currency: amount.unknown ? null : one.budget.currency, total: moneyOf(shown), channels: channelTotals(shown, of.channels).map(({ channel }) => ({ channel, result: moneyOf(shown, channel) })) },
        comparison: rankingOf(shown, of.channels),
        detail: { days: trendDays(shown), metricTrends: metricTrends(shown), anomalies: anomaliesOf(shown), topDays: [], recommendations: [] },
    };
}

/** The days since the first record of any campaign. */
const SUMMARIZED = 75;

export function summary(count: number, amount: DataAmount & { name?: string }, search: URLSearchParams) {
    const all = campaigns(amount.bare ? 0 : count, amount).map((one, number) => {
        const days = one.status === 'DRAFT' ? [] : mockDays(one, number, amount, SUMMARIZED);
        const { ctr, conversionRate, cpa, roas, roi: returned } = ratesOf(days);
        const row = { campaignId: one.id, name: one.name as string | null, type: one.type as string | null, status: one.status as string | null, currency: one.budget.currency as string | null, startsAt: one.startsAt, endsAt: one.endsAt, totals: rawOf(days), ctr, conversionRate, cpa, roas, roi: returned, updatedAt: at(0), days };
        return number === 4 ? { ...row, name: null, status: null, type: null, currency: null } : row;
    });
    const everyCampaign = [...all];
    const q = search.get('q')?.toLowerCase() ?? '';
    const status = search.get('status');
    const matching = all.filter((row) => (row.name ?? '').toLowerCase().includes(q) && (!status || row.status === status) && (search.get('recorded') !== 'true' || row.days.length > 0));
    all.splice(0, all.length, ...matching);
    const sort = search.get('sort') ?? 'spend';
    const value = (row: (typeof all)[number]) => (row as unknown as Record<string, number | string | null>)[sort] ?? row.totals[sort] ?? null;
    const turn = search.get('order') === 'asc' ? 1 : -1;
    const group = (row: (typeof all)[number]) => (['spend', 'revenue', 'cpa'].includes(sort) ? (row.currency ?? '~') : '');
    all.sort((a, b) => (group(a) === group(b) ? 0 : group(a) < group(b) ? -1 : 1) || (value(a) === null ? 1 : value(b) === null ? -1 : value(a)! < value(b)! ? -turn : turn));
    const from = Number(search.get('cursor') ?? 0);
    const limit = Number(search.get('limit') ?? 25);
    const range = rangeIn(search.get('from'), search.get('to'), Number(search.get('days') ?? SHOWN));
    const money = [...new Set(everyCampaign.map((row) => row.currency))].filter((currency) => currency !== null).map((currency) => {
        const own = everyCampaign.filter((row) => row.currency === currency).flatMap((row) => row.days);
        return { currency, ...moneyOf(own) };
    });
    const every = everyCampaign.flatMap((row) => row.days);
    const previousDays = every.length > 0 ? Math.max(0, Math.min(range.days, SUMMARIZED - range.last - range.days)) : 0;
    return {
        items: all.slice(from, from + limit).map(({ days: _, ...row }) => row),
        nextCursor: from + limit < all.length ? String(from + limit) : null,
        matches: all.length,
        totals: {
            campaigns: everyCampaign.length,
            byStatus: Object.fromEntries(['ACTIVE', 'COMPLETED', 'DRAFT', 'PAUSED'].map((status) => [status, everyCampaign.filter((row) => row.status === status).length])),
            totals: rawOf(every),
            money,
            currencies: money.map((one) => one.currency),
            period: { from: dayOf(-range.last - range.days + 1), to: dayOf(-range.last), timeZone: 'UTC' },
            previousDays,
            kpis: kpis(within(every, range.last, range.days), within(every, range.last + range.days, range.days), previousDays === range.days).filter((figure) => money.length < 2 || !['revenue', 'spend', 'roas', 'roi'].includes(figure.name)),
        },
    };
}

export function campaignDays(count: number, amount: DataAmount & { name?: string }, search: URLSearchParams) {
    const all = campaigns(count, amount);
    const metric = search.get('metric') ?? 'revenue';
    return {
        metric,
        period: period(SHOWN),
        campaigns: (search.get('campaigns') ?? '').split(',').map((campaignId) => {
            const number = all.findIndex((one) => one.id === campaignId);
            const one = all[number];
            const days = !one || one.status === 'DRAFT' ? [] : mockDays(one, number, amount, SHOWN);
            return { campaignId, values: Array.from({ length: SHOWN }, (_, at) => (days[at] ? (rawOf([days[at]])[metric] ?? null) : null)) };
        }),
    };
}
