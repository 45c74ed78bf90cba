import { NOW } from './site.ts';

/** Mock campaigns in the format of the campaign service. They are derived from their number, so that they never change. */
const CHANNELS = ['EMAIL', 'TWITTER', 'FACEBOOK', 'INSTAGRAM', 'LINKEDIN', 'TIKTOK', 'ADS'];
const NAMES = [
    'Autumn wool care', 'Back to the office', 'Free pick-up week', 'Wedding season', 'Student discount', 'Winter coats',
    'Welcome back, Hamburg', 'Loyalty points double', 'Same-day shirts', 'Duvets before the frost', 'Corporate accounts',
    'Refer a friend', 'Shoe repair launch', 'Green solvents', 'Carnival costumes', 'Spring curtains',
];
const STATUSES = ['ACTIVE', 'ACTIVE', 'DRAFT', 'PAUSED', 'COMPLETED', 'ACTIVE', 'DRAFT'];
export const DAY = 86_400_000;
export const at = (days: number, hours = 0) => new Date(Date.parse(NOW) + days * DAY + hours * 3_600_000).toISOString();
export const dayOf = (days: number) => at(days).slice(0, 10);
const id = (n: number) => `0198${String(n).padStart(4, '0')}-0000-7000-8000-000000000000`;

export interface CampaignOptions {
    name?: string;
    status?: string;
    total?: number;
    problem?: object | null;
    currency?: string;
    timeZone?: string;
    /** Gives the first campaigns a zone and dates that the browser can't read. */
    odd?: boolean;
    channels?: string[];
}

/** Returns the pace state, without the service's tolerance of one day's spend. */
export const stateOf = (pace: number | undefined) => (pace === undefined ? 'NOT_STARTED' : pace > 1.1 ? 'AHEAD' : pace < 0.9 ? 'BEHIND' : 'ON_PLAN');

export function campaign(n: number, options: CampaignOptions = {}) {
    const status = options.status ?? STATUSES[n % STATUSES.length]!;
    const total = options.total ?? [5000, 12_000, 800, 25_000, 3_500, 149_000][n % 6]!;
    const ran = status === 'DRAFT' ? 0 : status === 'COMPLETED' ? 0.97 : 0.2 + ((n * 13) % 50) / 100;
    const spent = Math.round(total * ran * 100) / 100;
    const pace = status === 'DRAFT' ? undefined : [1.02, 0.94, 1.34, 0.71][n % 4]!;
    const starts = status === 'DRAFT' ? 6 + n : -12 - (n % 5);
    return {
        id: id(n),
        name: options.name ?? `${NAMES[n % NAMES.length]}${n >= NAMES.length ? ` ${Math.floor(n / NAMES.length) + 1}` : ''}`,
        type: ['CONVERSION', 'AWARENESS', 'RETENTION', 'ENGAGEMENT'][n % 4],
        status,
        channels: options.channels ?? CHANNELS.filter((_, at) => (n + at) % 3 !== 1 || at === 0).slice(0, 3 + (n % 4)),
        budget: { total, currency: options.currency ?? (n % 5 === 3 ? 'USD' : 'EUR') },
        startsAt: options.odd && n === 1 ? '+58879-01-18T05:13:20Z' : at(starts),
        endsAt: at(status === 'COMPLETED' ? -1 : starts + 30),
        timeZone: options.timeZone ?? (options.odd && n === 0 ? 'GMT+02:00' : 'Europe/Berlin'),
        objectives: ['200 new customers by the end of the month', 'Reduce the cost per order below 12 euros'],
        targetAudience: 'Families in Hamburg who have used the pick-up service at least once and have not ordered since the summer.',
        autoOptimizePercentage: 0.1,
        goals: [{ metric: 'CONVERSIONS', target: 400 }, { metric: 'CLICKS', target: 1500, channel: 'EMAIL' }, { metric: 'ROAS', target: 3 }],
        tags: n % 3 === 0 ? ['winter', 'b2c'] : n % 3 === 1 ? ['winter'] : [],
        owner: n % 4 === 2 ? 'anna' : 'mark',
        createdBy: 'mark',
        createdAt: at(-20),
        updatedAt: at(-0.1),
        version: 7,
        progress: status === 'DRAFT' ? 0 : status === 'COMPLETED' ? 1 : 0.5,
        spent,
        pace,
        paceState: stateOf(pace),
        nextStep: status === 'DRAFT' ? 'VALIDATE' : status === 'COMPLETED' ? null : 'PUBLISH',
        nextAt: status === 'ACTIVE' ? at(0, 3 + n) : null,
        problem:
            options.problem !== undefined
                ? options.problem
                : status === 'ACTIVE' && n % 4 === 1
                  ? { code: 'STEP_FAILED', step: 'SCHEDULE', error: { code: 'NO_ANSWER', channels: ['LINKEDIN'] } }
                  : status === 'ACTIVE' && n % 5 === 0 && n > 0
                    ? { code: 'AHEAD_OF_PLAN', pace: 1.34 }
                    : null,
    };
}

/** Returns goals of which one is reached, one on track and one behind; drafts have not started. */
export function goals(one: { status: string; budget: { currency: string } }) {
    const started = one.status !== 'DRAFT';
    const over = one.status === 'COMPLETED';
    return {
        currency: one.budget.currency,
        elapsed: over ? 1 : started ? 0.475 : null,
        items: [
            { metric: 'CONVERSIONS', target: 400, actual: started ? 212 : 0, progress: started ? 0.53 : 0, expected: over ? 400 : started ? 190 : null, state: over ? 'MISSED' : started ? 'ON_TRACK' : 'NOT_STARTED' },
            { metric: 'CLICKS', target: 1500, channel: 'EMAIL', actual: started ? 1612 : 0, progress: started ? 1.0747 : 0, expected: over ? 1500 : started ? 712.5 : null, state: started ? 'REACHED' : 'NOT_STARTED' },
            { metric: 'ROAS', target: 3, actual: started ? 2.4 : null, progress: started ? 0.8 : 0, expected: started ? 3 : null, state: over ? 'MISSED' : started ? 'BEHIND' : 'NOT_STARTED' },
        ],
    };
}

const saved = (n: number, name: string, filters: object, part: object = {}) => ({ id: `v${n}`, name, filters, shared: false, owner: 'mark', mine: true, createdAt: at(-9), updatedAt: at(-2), version: 1, ...part });

/** Returns saved views of one's own and of others. */
export const views = (any: boolean) => ({
    items: any
        ? [
              saved(1, 'Running winter campaigns', { status: 'ACTIVE', tag: 'winter', sort: '-spent' }),
              saved(2, 'My drafts', { status: 'DRAFT', owner: 'mark' }, { shared: true }),
              saved(3, 'Conversion campaigns of the retail team that need a second look before the holidays', { type: 'CONVERSION' }, { shared: true, owner: 'anna', mine: false }),
          ]
        : [],
});

/** Returns the totals of campaigns by currency. */
export function totals(all: { budget: { total: number; currency: string }; spent: number }[]) {
    const currencies = [...new Set(all.map((one) => one.budget.currency))].sort();
    return currencies.map((currency) => {
        const those = all.filter((one) => one.budget.currency === currency);
        const sum = (value: (one: (typeof those)[number]) => number) => Math.round(those.reduce((total, one) => total + value(one), 0) * 1000) / 1000;
        return { currency, campaigns: those.length, budget: sum((one) => one.budget.total), spent: sum((one) => one.spent) };
    });
}

export const campaigns = (count: number, options: CampaignOptions = {}) => Array.from({ length: count }, (_, n) => campaign(n, options));

const wave = (n: number, day: number) => 1 + 0.3 * Math.sin((day + n) * 0.9) + (((day * 7 + n * 3) % 11) - 5) / 40;

export function metrics(channels: string[], days: number) {
    const rows = channels.flatMap((channel, n) =>
        Array.from({ length: days }, (_, day) => ({
            day: dayOf(day - days + 1),
            channel,
            totals: {
                impressions: Math.round(4200 * wave(n, day) * (1 + n / 3)),
                clicks: Math.round(170 * wave(n, day) * (1 + n / 4)),
                conversions: Math.round(9 * wave(n, day)),
                engagements: Math.round(300 * wave(n, day)),
                spend: Math.round(3100 * wave(n, day)) / 100,
                revenue: Math.round(8800 * wave(n + 1, day) * (n === 2 ? 0.4 : 1)) / 100,
            },
        })).filter((row) => !(channel === 'LINKEDIN' && row.day === dayOf(-4))),
    );
    const total = (name: string) => rows.reduce((sum, row) => sum + (row.totals as Record<string, number>)[name]!, 0);
    const totals = Object.fromEntries(['impressions', 'clicks', 'conversions', 'engagements', 'spend', 'revenue'].map((m) => [m, Math.round(total(m) * 100) / 100]));
    return {
        campaignId: id(0),
        totals: rows.length === 0 ? {} : totals,
        ctr: rows.length === 0 ? null : total('clicks') / total('impressions'),
        conversionRate: rows.length === 0 ? null : total('conversions') / total('clicks'),
        roi: rows.length === 0 ? null : (total('revenue') - total('spend')) / total('spend'),
        days: rows,
    };
}
