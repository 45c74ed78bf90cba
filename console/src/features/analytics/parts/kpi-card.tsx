import type { ReactNode } from 'react';
import { ChangeBadge } from '#components/change-badge.tsx';
import { HighlightChange } from '#components/highlight-change.tsx';
import { RichText } from '#components/rich-text.tsx';
import { MetricValue } from '#features/analytics/parts/metric-value.tsx';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { Kpi } from '#features/analytics/types.ts';
import { Sparkline } from '#components/charts/sparkline.tsx';
import { metrics, type MetricName } from '#lib/metrics.ts';

/** A KPI with its change from the previous period and a sparkline. */
export function KpiCard(props: {
    name: MetricName;
    kpi: Kpi;
    currency?: string | null | undefined;
    values?: (number | null)[] | undefined;
    days: number;
    note?: ReactNode;
}) {
    const { name, kpi, currency, days } = props;
    const { label, kind, betterWhen, description } = metrics[name];
    return (
        <div className="flex min-w-0 flex-col px-4 py-3" title={description}>
            <dt className="truncate text-label text-faint">{label}</dt>
            <dd className="mt-1 truncate text-kpi font-semibold">
                <HighlightChange value={kpi.value}>
                    <MetricValue value={kpi.value} kind={kind} currency={currency} short />
                </HighlightChange>
            </dd>
            <dd className="mt-0.5 flex flex-wrap gap-x-2 text-label text-muted">
                {typeof kpi.change === 'number' && <ChangeBadge change={kpi.change} betterWhen={betterWhen} />}
                {props.note ??
                    (typeof kpi.previous === 'number' ? (
                        <span>
                            <RichText
                                text={analyticsStrings.previously}
                                values={{ value: <MetricValue value={kpi.previous} kind={kind} currency={currency} short /> }}
                            />
                        </span>
                    ) : (
                        analyticsStrings.noPrevious(days)
                    ))}
            </dd>
            {props.values && (
                <dd className="mt-2">
                    <Sparkline label={analyticsStrings.byDay(label)} values={props.values} />
                </dd>
            )}
        </div>
    );
}

/** KPI cards in a grid. The last card fills its row. */
export const KpiCards = (props: { label: string; children: ReactNode }) => (
    <dl
        aria-label={props.label}
        className="grid grid-cols-2 overflow-hidden rounded-lg border border-line bg-line gap-px lg:grid-cols-4 [&>*]:bg-raised max-lg:[&>*:last-child:nth-child(odd)]:col-span-2 lg:[&>*:last-child:nth-child(4n+1)]:col-span-4 lg:[&>*:last-child:nth-child(4n+2)]:col-span-3 lg:[&>*:last-child:nth-child(4n+3)]:col-span-2"
    >
        {props.children}
    </dl>
);
