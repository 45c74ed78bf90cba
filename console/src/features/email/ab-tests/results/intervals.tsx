import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { NoValue, type DataColumn } from '#components/data-table.tsx';
import { roundTicks } from '#components/charts/ticks.ts';
import { abStrings } from '#features/email/ab-tests/strings.ts';
import type { Interval } from '#features/email/ab-tests/types.ts';
import { cn } from '#lib/cn.ts';

const text = abStrings.results;

export interface IntervalRow {
    name: string;
    value: number;
    interval: Interval | undefined;
}

interface IntervalsProps {
    title: string;
    hint: string;
    rows: IntervalRow[];
    format: (value: number) => string;
    /** The variant that leads, or has won. */
    leader?: string | null | undefined;
}

/** Values with their intervals on one scale, and as a table. */
export function Intervals({ title, hint, rows, format, leader }: IntervalsProps) {
    const ticks = roundTicks(rows.flatMap(({ value, interval }) => (interval ? [value, interval.low, interval.high] : [value])));
    const [low, high] = [Math.min(...ticks), Math.max(...ticks)];
    const place = (value: number) => `${((value - low) / (high - low || 1)) * 100}%`;
    const columns: DataColumn<IntervalRow>[] = [
        { label: text.columns.variant, cell: ({ name }) => abStrings.variant(name) },
        { label: title, numeric: true, cell: ({ value }) => format(value) },
        { label: text.interval, numeric: true, cell: ({ interval }) => (interval ? `${format(interval.low)} – ${format(interval.high)}` : <NoValue />) },
    ];
    const summary = text.chartSummary(rows.map(({ name, value, interval }) => text.chartLine(name, format(value), format(interval?.low ?? value), format(interval?.high ?? value))));
    return (
        <ChartFrame title={title} hint={hint} columns={columns} rows={rows} summary={summary} height="auto">
            <div className="px-2 pb-1">
                <div className="relative ml-8 mr-24">
                    {ticks.map((tick) => (
                        <span key={tick} aria-hidden className="absolute inset-y-0 w-px" style={{ left: place(tick), background: tick === 0 ? 'var(--strong)' : 'var(--grid)' }} />
                    ))}
                    <ol>
                        {rows.map((row) => (
                            <li key={row.name} className="relative h-10">
                                <span className={cn('absolute top-1/2 -left-8 -translate-y-1/2 text-table', row.name === leader ? 'font-semibold' : 'text-muted')}>{row.name}</span>
                                {row.interval && <span className="absolute top-1/2 h-0.5 -translate-y-1/2 rounded-full" style={{ left: place(row.interval.low), right: `calc(100% - ${place(row.interval.high)})`, background: 'var(--series-main)' }} />}
                                <span className="absolute top-1/2 size-2.5 -translate-1/2 rounded-full" style={{ left: place(row.value), background: 'var(--series-main)' }} />
                                <span className="absolute top-1/2 -right-24 w-20 -translate-y-1/2 text-right text-table tabular-nums">{format(row.value)}</span>
                            </li>
                        ))}
                    </ol>
                </div>
                <div aria-hidden className="relative ml-8 mr-24 h-5 text-label text-faint tabular-nums">
                    {ticks.map((tick) => (
                        <span key={tick} className="absolute -translate-x-1/2" style={{ left: place(tick) }}>
                            {format(tick)}
                        </span>
                    ))}
                </div>
            </div>
        </ChartFrame>
    );
}
