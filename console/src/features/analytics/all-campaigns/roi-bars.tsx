import { Bars } from '#components/charts/bars.tsx';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { MetricValue } from '#components/metric-value.tsx';
import { allCampaignsStrings } from '#features/analytics/all-campaigns/strings.ts';
import { nameOf } from '#features/analytics/parts/campaign-name.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { CampaignMetrics } from '#features/analytics/types.ts';
import { roi } from '#lib/format/numbers.ts';
import { metrics } from '#lib/metrics.ts';

const MAX_BARS = 10;

/** The ROI of this page's campaigns, limited to the best and worst if there are many. */
export function RoiBars({ items }: { items: CampaignMetrics[] }) {
    const known = items.filter((one) => typeof one.roi === 'number').sort((a, b) => Number(b.roi) - Number(a.roi));
    const many = known.length > MAX_BARS;
    const shown = many ? [...known.slice(0, MAX_BARS / 2), ...known.slice(-MAX_BARS / 2)] : known;
    const best = shown[0];
    const worst = shown.at(-1);
    if (!best || !worst) return null;
    return (
        <ChartFrame<CampaignMetrics>
            title={metrics.roi.label}
            hint={many ? allCampaignsStrings.roi.topAndBottom(known.length) : allCampaignsStrings.roi.all}
            summary={allCampaignsStrings.roi.summary(nameOf(best), roi(Number(best.roi)), nameOf(worst), roi(Number(worst.roi)))}
            columns={[
                { label: analyticsStrings.campaign, cell: nameOf, className: 'max-w-80 truncate' },
                { label: metrics.spend.label, numeric: true, cell: (row) => <MetricValue value={row.totals.spend} kind="money" currency={row.currency} /> },
                { label: metrics.revenue.label, numeric: true, cell: (row) => <MetricValue value={row.totals.revenue} kind="money" currency={row.currency} /> },
                { label: metrics.roi.label, numeric: true, cell: (row) => <MetricValue value={row.roi} kind="return" /> },
            ]}
            rows={known}
            height="auto"
        >
            <Bars
                bars={shown.map((one) => ({
                    key: one.campaignId,
                    label: nameOf(one),
                    value: roi(Number(one.roi)),
                    segments: [{ from: 0, to: Number(one.roi), colour: Number(one.roi) < 0 ? 'var(--bad-fill)' : 'var(--series-second)' }],
                }))}
            />
        </ChartFrame>
    );
}
