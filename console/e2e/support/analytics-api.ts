import type { Route } from '@playwright/test';
import type { World } from './api.ts';
import { attribution, campaignDays, channelTotals, comparison, dashboard, heatMap, hoursOf, roi, scoped, summary, trends } from './analytics.ts';
import { campaign } from './data.ts';
import { daysOf } from './metrics.ts';
import { problem } from './problem.ts';

const COUNT = 16;

/** Mocks the analytics service. */
export function analytics(route: Route, world: World): Promise<void> {
    const url = new URL(route.request().url());
    const [, , , area, id, part] = url.pathname.split('/');
    const days = Number(url.searchParams.get('days') ?? 30);
    if (id === 'all') {
        return route.fulfill({ json: part === 'days' ? campaignDays(world.count ?? COUNT, world, url.searchParams) : summary(world.count ?? COUNT, world, url.searchParams) });
    }
    if (area === 'reports') return route.fulfill({ json: { items: [] } });
    if (area === 'content') return contentItem(route, campaign(0, world), 0);
    if (world.missing) return problem(route, 404, 'Not found', 'Campaign not found.');
    const number = numberOf(id, world);
    const one = campaign(number, world);
    const shown = dashboard(one, number, world);
    const parts: Record<string, () => unknown> = {
        dashboard: () => shown,
        trends: () => {
            const found = trends(one, number, world, days);
            return url.searchParams.get('by') === 'hour' ? { ...found, hours: hoursOf(found.days) } : found;
        },
        'channel-metrics': () => ({ campaignId: one.id, channels: shown.channels }),
        'roi-analysis': () => roi(one, number, world),
        'channel-comparison': () => comparison(one, number, world),
        'heat-map': () => heatMap(one, world, days),
        attribution: () => attribution(one, world),
    };
    if (part === 'report' && route.request().headers().accept?.includes('application/json')) {
        const wanted = route.request().postDataJSON() as { reportType?: string; startDate?: string; endDate?: string; channels?: string[] };
        if (wanted.reportType === 'detailed') return route.fulfill({ json: scoped(one, number, world, wanted) });
    }
    if (part === 'report' || part === 'export') return file(route, one, shown, world);
    const mock = parts[part ?? ''];
    return mock ? route.fulfill({ json: mock() }) : problem(route, 404, 'Not found', 'Path not found.');
}

// The ids of mock campaigns contain their number: 01980007-….
const numberOf = (id: string | undefined, world: World) => world.number ?? Number(id?.slice(4, 8) ?? 0);

type One = ReturnType<typeof campaign>;

function contentItem(route: Route, one: One, number: number): Promise<void> {
    const days = daysOf({ ...one, channels: ['EMAIL'] }, number, 30);
    const [totals] = channelTotals(days, ['EMAIL']);
    return route.fulfill({ json: { contentId: 'x', campaigns: [{ id: one.id, name: one.name, status: one.status }], firstHour: `${days[0]!.day}T09:00:00Z`, lastHour: `${days.at(-1)!.day}T08:00:00Z`, ...totals, channels: [totals], period: { from: days[0]!.day, to: days.at(-1)!.day, timeZone: 'Europe/Berlin' }, days: days.map((day) => ({ day: day.day, totals: day.channels.EMAIL?.raw ?? {} })), credits: [] } });
}

function file(route: Route, one: One, shown: ReturnType<typeof dashboard>, world: World): Promise<void> {
    const accept = route.request().headers().accept ?? '';
    if (accept.includes('text/html')) return route.fulfill({ contentType: 'text/html', body: page(one, shown) });
    if (accept.includes('application/json')) {
        const { campaign: of, period, totals, rates, kpis, channels, roi: money, comparison: ranked } = shown;
        return route.fulfill({ json: { type: 'executive', title: `Executive report: ${one.name}`, generatedAt: shown.asOf, campaign: of, period, channelFilter: one.channels, totals, rates, kpis, channels, roi: money, comparison: ranked, words: { summary: '', insights: [], nextSteps: [], engine: 'built-in' } } });
    }
    if (world.slow) return new Promise<void>(() => {});
    return world.failed ? problem(route, 429, 'Too many requests', 'Four exports are already running. Try again in a minute.') : route.fulfill({ body: 'x'.repeat(240_000) });
}

const page = (one: One, shown: ReturnType<typeof dashboard>) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Report</title><style>
body { font-family: Helvetica, Arial, sans-serif; font-size: 10pt; line-height: 1.4; color: #1f2430; max-width: 52em; margin: 2em auto; padding: 0 2em; }
h2 { font-size: 12pt; border-bottom: 1px solid #c9ced8; } table { border-collapse: collapse; width: 100%; } td { padding: 1mm 2mm; border-bottom: 1px solid #e3e6ec; text-align: right; } td:first-child { text-align: left; }</style></head>
<body><p>Executive report</p><h1>${one.name}</h1><p>${shown.period.from} to ${shown.period.to} (Europe/Berlin).</p><h2>Summary</h2><p>Revenue was ${shown.totals.revenue} from ${shown.totals.spend} spend. Email contributed the most.</p><h2>KPIs</h2><table>${shown.kpis
    .slice(0, 9)
    .map((kpi) => `<tr><td>${kpi.name}</td><td>${kpi.value}</td><td>${kpi.previous}</td></tr>`)
    .join('')}</table></body></html>`;
