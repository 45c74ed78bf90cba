import { Children, type ReactNode } from 'react';
import { ChangeBadge } from '#components/change-badge.tsx';
import { HighlightChange } from '#components/highlight-change.tsx';
import { RichText } from '#components/rich-text.tsx';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { Kpi } from '#features/analytics/types.ts';
import { Sparkline } from '#components/charts/sparkline.tsx';
import { MetricValue } from '#components/metric-value.tsx';
import { cn } from '#lib/cn.ts';
import { changeOf } from '#lib/format/metric.ts';
import { metrics, type MetricName } from '#lib/metrics.ts';

/** A KPI with its change from the previous period and a sparkline. */
export function KpiCard(props: {
    name: MetricName;
    kpi: Kpi;
    currency?: string | null | undefined;
    values?: (number | null)[] | undefined;
    days: number;
    /** The days of the previous period since the first record. Totals are compared only if all are; rates are with fewer. */
    previousDays: number;
}) {
    const { name, kpi, currency, days } = props;
    const { label, kind, betterWhen, description } = metrics[name];
    const comparable = kpi.comparison === 'COMPARABLE';
    const change = comparable ? changeOf(kind, kpi.value, kpi.previous) : undefined;
    return (
        <div className="flex min-w-0 flex-col px-4 py-3" title={description}>
            <dt className="truncate text-label text-faint">{label}</dt>
            <dd className="mt-1 truncate text-kpi font-semibold lg:max-xl:text-lead">
                <HighlightChange value={kpi.value}>
                    <MetricValue value={kpi.value} kind={kind} currency={currency} short />
                </HighlightChange>
            </dd>
            {(comparable || props.previousDays === days) && (
                <dd className="mt-0.5 flex flex-wrap gap-x-2 text-label text-muted">
                    {change && <ChangeBadge change={change} betterWhen={betterWhen} />}
                    {typeof kpi.previous === 'number' ? (
                        <span>
                            <RichText
                                text={analyticsStrings.previously}
                                values={{ value: <MetricValue value={kpi.previous} kind={kind} currency={currency} short /> }}
                            />
                        </span>
                    ) : (
                        analyticsStrings.noPrevious(days)
                    )}
                </dd>
            )}
            {props.values && (
                <dd className="mt-2">
                    <Sparkline label={analyticsStrings.byDay(label)} values={props.values} />
                </dd>
            )}
        </div>
    );
}

// So many columns that no card is left over in the last row.
const COLUMNS: Record<number, string> = { 1: 'lg:grid-cols-1', 2: 'lg:grid-cols-2', 3: 'lg:grid-cols-3', 5: 'lg:grid-cols-5', 6: 'lg:grid-cols-3', 9: 'lg:grid-cols-3' };

/** KPI cards in a grid of full rows; on a phone, the last card fills its row. */
export const KpiCards = (props: { label: string; children: ReactNode }) => (
    <dl
        aria-label={props.label}
        className={cn(
            'grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line [&>*]:bg-raised max-lg:[&>*:last-child:nth-child(odd)]:col-span-2',
            COLUMNS[Children.toArray(props.children).length] ?? 'lg:grid-cols-4',
        )}
    >
        {props.children}
    </dl>
);
