import { useState, type ReactNode } from 'react';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { DataTable, type DataColumn } from '#components/data-table.tsx';
import { componentStrings } from '#components/strings.ts';
import { Segments } from '#components/ui/segments.tsx';

export interface ChartFrameProps<Row> {
    title: string;
    hint?: ReactNode;
    /** Describes a drawn chart to screen readers; absent if it is text or has controls, which they read themselves. */
    summary?: string;
    legend?: ReactNode;
    actions?: ReactNode;
    columns: DataColumn<Row>[];
    rows: Row[];
    /** In pixels, or as tall as the content. */
    height?: number | 'auto';
    children: ReactNode;
}

/** A chart that can be switched to a table of the same data. */
export function ChartFrame<Row>(props: ChartFrameProps<Row>) {
    const [view, setView] = useState<'chart' | 'table'>('chart');
    return (
        <Section
            title={props.title}
            hint={props.hint}
            actions={
                <>
                    {props.actions}
                    <Segments
                        label={componentStrings.chart.viewAs(props.title)}
                        value={view}
                        options={[
                            { value: 'chart', label: componentStrings.chart.chart },
                            { value: 'table', label: componentStrings.chart.table },
                        ]}
                        onChange={setView}
                    />
                </>
            }
        >
            {view === 'chart' ? (
                <figure className="px-2 pb-2 pt-3 sm:px-3">
                    {props.legend && <div className="mb-2 flex flex-wrap gap-x-4 gap-y-1 px-2">{props.legend}</div>}
                    <div {...(props.summary === undefined ? {} : { role: 'img', 'aria-label': props.summary })} style={{ height: props.height ?? 240 }}>
                        {props.children}
                    </div>
                </figure>
            ) : (
                <ScrollBox label={componentStrings.chart.tableOf(props.title)} className="max-h-80">
                    <DataTable columns={props.columns} rows={props.rows} caption={props.title} />
                </ScrollBox>
            )}
        </Section>
    );
}

/** A legend entry: the mark as drawn in the chart, and a label. */
export const LegendMark = (props: { colour: string; dashed?: boolean; band?: boolean; children: ReactNode }) => (
    <span className="inline-flex items-center gap-1.5 text-label text-muted">
        <svg width="14" height="8" aria-hidden>
            {props.band ? (
                <rect width="14" height="8" rx="2" style={{ fill: props.colour }} fillOpacity="0.22" />
            ) : (
                <line
                    x1="0"
                    x2="14"
                    y1="4"
                    y2="4"
                    strokeWidth="2"
                    style={{ stroke: props.colour }}
                    strokeDasharray={props.dashed ? '3 3' : undefined}
                />
            )}
        </svg>
        {props.children}
    </span>
);
