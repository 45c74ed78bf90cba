import type { ReactNode } from 'react';

/** A KPI with its label, value and a note. A `MetricValue` that is `short` always fits. */
export function Kpi(props: { label: string; children: ReactNode; note?: ReactNode }) {
    return (
        <div className="min-w-0 px-4 py-3">
            <dt className="truncate text-label text-faint">{props.label}</dt>
            <dd className="mt-1 truncate text-kpi font-semibold tabular-nums lg:max-xl:text-lead">{props.children}</dd>
            {props.note && <dd className="mt-0.5 text-label text-muted">{props.note}</dd>}
        </div>
    );
}

/** KPIs side by side, separated by lines. */
export function KpiRow(props: { children: ReactNode }) {
    return (
        <dl className="grid grid-cols-2 divide-line overflow-hidden rounded-lg border border-line bg-raised max-lg:[&>*]:border-b max-lg:[&>*:last-child]:border-b-0 max-lg:[&>*:nth-last-child(2):nth-child(odd)]:border-b-0 max-lg:[&>*:last-child:nth-child(odd)]:col-span-2 max-lg:[&>*:last-child:nth-child(odd)]:border-r-0 max-lg:[&>*:nth-child(odd)]:border-r lg:grid-flow-col lg:auto-cols-fr lg:grid-cols-none lg:divide-x [&>*]:border-line">
            {props.children}
        </dl>
    );
}
