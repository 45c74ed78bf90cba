import { Bars } from '#components/charts/bars.tsx';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { MetricValue } from '#features/analytics/parts/metric-value.tsx';
import { nameOf } from '#features/analytics/parts/campaign-name.ts';
import type { CampaignMetrics } from '#features/analytics/types.ts';
import { roi } from '#lib/format/numbers.ts';

const MOST = 10;

/** The return of this page's campaigns; the best and the worst where there are many. */
export function RoiBars({ items }: { items: CampaignMetrics[] }) {
    const known = items.filter((one) => typeof one.roi === 'number').sort((a, b) => Number(b.roi) - Number(a.roi));
    const many = known.length > MOST;
    const shown = many ? [...known.slice(0, MOST / 2), ...known.slice(-MOST / 2)] : known;
    const best = shown[0];
    const worst = shown.at(-1);
    if (!best || !worst) return null;
    return (
        <ChartFrame<CampaignMetrics>
            title="Return on spend"
            hint={many ? `the five best and the five worst of the ${known.length} below that have spent` : 'of the campaigns below that have spent'}
            summary={`${nameOf(best)} returns ${roi(Number(best.roi))}, ${nameOf(worst)} ${roi(Number(worst.roi))}. The table has every figure.`}
            columns={[
                { label: 'Campaign', cell: nameOf, className: 'max-w-80 truncate' },
                { label: 'Spend', numeric: true, cell: (row) => <MetricValue value={row.totals.spend} kind="money" currency={row.currency} /> },
                { label: 'Revenue', numeric: true, cell: (row) => <MetricValue value={row.totals.revenue} kind="money" currency={row.currency} /> },
                { label: 'Return on spend', numeric: true, cell: (row) => <MetricValue value={row.roi} kind="return" /> },
            ]}
            rows={known}
            height="auto"
        >
            <Bars
                bars={shown.map((one) => ({
                    key: one.campaignId,
                    label: nameOf(one),
                    value: roi(Number(one.roi)),
                    pieces: [{ from: 0, to: Number(one.roi), colour: Number(one.roi) < 0 ? 'var(--bad-fill)' : 'var(--series-second)' }],
                }))}
            />
        </ChartFrame>
    );
}
