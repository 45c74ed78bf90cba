import type { ReactNode } from 'react';
import { ChangeBadge } from '#components/change-badge.tsx';
import { HighlightChange } from '#components/highlight-change.tsx';
import { MetricValue } from '#features/analytics/parts/metric-value.tsx';
import type { Kpi } from '#features/analytics/types.ts';
import { figureWords, type MetricName } from '#features/analytics/words.ts';
import { Sparkline } from '#components/charts/sparkline.tsx';

/** One key figure of a period: how much, how much before, and its course. */
export function KpiCard(props: {
    name: MetricName;
    figure: Kpi;
    currency?: string | null | undefined;
    values?: (number | null)[] | undefined;
    days: number;
    note?: ReactNode;
}) {
    const { name, figure, currency, days } = props;
    const { label, kind, goodWhen, meaning } = figureWords(name);
    return (
        <div className="flex min-w-0 flex-col px-4 py-3" title={meaning}>
            <dt className="truncate text-label text-faint">{label}</dt>
            <dd className="mt-1 truncate text-kpi font-semibold">
                <HighlightChange value={figure.value}>
                    <MetricValue value={figure.value} kind={kind} currency={currency} short />
                </HighlightChange>
            </dd>
            <dd className="mt-0.5 flex flex-wrap gap-x-2 text-label text-muted">
                {typeof figure.change === 'number' && <ChangeBadge change={figure.change} goodWhen={goodWhen} />}
                {props.note ??
                    (typeof figure.previous === 'number' ? (
                        <span>
                            before <MetricValue value={figure.previous} kind={kind} currency={currency} short />
                        </span>
                    ) : (
                        `nothing in the ${days} days before`
                    ))}
            </dd>
            {props.values && (
                <dd className="mt-2">
                    <Sparkline label={`${label} by day`} values={props.values} />
                </dd>
            )}
        </div>
    );
}

/** Cards side by side, parted by lines; a last one that stands alone fills its row. */
export const KpiCards = (props: { label: string; children: ReactNode }) => (
    <dl
        aria-label={props.label}
        className="grid grid-cols-2 overflow-hidden rounded-lg border border-line bg-line gap-px lg:grid-cols-4 [&>*]:bg-raised max-lg:[&>*:last-child:nth-child(odd)]:col-span-2 lg:[&>*:last-child:nth-child(4n+1)]:col-span-4 lg:[&>*:last-child:nth-child(4n+2)]:col-span-3 lg:[&>*:last-child:nth-child(4n+3)]:col-span-2"
    >
        {props.children}
    </dl>
);
