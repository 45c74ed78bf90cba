import { useState, type ReactNode } from 'react';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { DataTable, type DataColumn } from '#components/data-table.tsx';
import { Segments } from '#components/ui/segments.tsx';

export interface ChartFrameProps<Row> {
    title: string;
    hint?: ReactNode;
    /** What the picture shows, for those who cannot see it. */
    summary: string;
    legend?: ReactNode;
    actions?: ReactNode;
    columns: DataColumn<Row>[];
    rows: Row[];
    /** Pixels, or as high as what it holds. */
    height?: number | 'auto';
    children: ReactNode;
}

/** A chart with the table behind it: the same figures, one press away. */
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
                        label={`${props.title} as`}
                        value={view}
                        options={[
                            { value: 'chart', label: 'Chart' },
                            { value: 'table', label: 'Table' },
                        ]}
                        onChange={setView}
                    />
                </>
            }
        >
            {view === 'chart' ? (
                <figure className="px-2 pb-2 pt-3 sm:px-3">
                    {props.legend && <div className="mb-2 flex flex-wrap gap-x-4 gap-y-1 px-2">{props.legend}</div>}
                    <div role="img" aria-label={props.summary} style={{ height: props.height ?? 240 }}>
                        {props.children}
                    </div>
                </figure>
            ) : (
                <ScrollBox label={`${props.title}, table`} className="max-h-80">
                    <DataTable columns={props.columns} rows={props.rows} caption={props.title} />
                </ScrollBox>
            )}
        </Section>
    );
}

/** One line of a legend: the mark as it is drawn, and a name. */
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
