import { Bars } from '#components/charts/bars.tsx';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { Shown } from '#features/analytics/parts/shown.tsx';
import { nameOf } from '#features/analytics/parts/campaign-name.ts';
import type { CampaignFigures } from '#features/analytics/types.ts';
import { roi } from '#lib/format/money.ts';

const MOST = 10;

/** The return of this page's campaigns; the best and the worst where there are many. */
export function RoiBars({ items }: { items: CampaignFigures[] }) {
    const known = items.filter((one) => typeof one.roi === 'number').sort((a, b) => Number(b.roi) - Number(a.roi));
    const many = known.length > MOST;
    const shown = many ? [...known.slice(0, MOST / 2), ...known.slice(-MOST / 2)] : known;
    const best = shown[0];
    const worst = shown.at(-1);
    if (!best || !worst) return null;
    return (
        <ChartFrame<CampaignFigures>
            title="Return on spend"
            hint={many ? `the five best and the five worst of the ${known.length} below that have spent` : 'of the campaigns below that have spent'}
            summary={`${nameOf(best)} returns ${roi(Number(best.roi))}, ${nameOf(worst)} ${roi(Number(worst.roi))}. The table has every figure.`}
            columns={[
                { label: 'Campaign', cell: nameOf, className: 'max-w-80 truncate' },
                { label: 'Spend', figure: true, cell: (row) => <Shown value={row.totals.spend} kind="money" currency={row.currency} /> },
                { label: 'Revenue', figure: true, cell: (row) => <Shown value={row.totals.revenue} kind="money" currency={row.currency} /> },
                { label: 'Return on spend', figure: true, cell: (row) => <Shown value={row.roi} kind="return" /> },
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
