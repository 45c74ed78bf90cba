import { CartesianGrid, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { componentStrings } from '#components/strings.ts';
import { axisWidth, roundTicks } from '#components/charts/ticks.ts';
import { calendarDay } from '#lib/format/time.ts';

// Labels never break into lines.
const NO_BREAK = '\u00a0';
const TICK = { fill: 'var(--faint)', fontSize: 11 };

/** The margin of all daily charts; the label of today is above the plot. */
export const CHART_MARGIN = { top: 22, right: 12, bottom: 0, left: 0 };

/** The ticks of a chart that is not labelled by day. */
interface AxisMarks {
    ticks?: string[];
    tick?: (day: string) => string;
}

interface AxisOptions extends AxisMarks {
    /** Writes a tick; all ticks are given, so that they can have the same decimals. */
    format: (value: number, ticks: readonly number[]) => string;
    days: { day: string }[];
    /** All values that are drawn; the axis encloses them and zero. */
    values: number[];
    /** The smallest step that has a meaning: 1 for counts, a cent for euros. */
    unit?: number | undefined;
    today?: string | undefined;
}

/** The axes of all daily charts: light grid lines, few round ticks, and a line for today behind the data. */
export function dayAxes(options: AxisOptions) {
    const ticks = roundTicks(options.values, options.unit ? { unit: options.unit } : {});
    const label = (value: number) => options.format(value, ticks).replaceAll(' ', NO_BREAK);
    const at = options.days.findIndex((row) => row.day === options.today);
    const late = at > options.days.length / 2;
    return [
        <CartesianGrid key="grid" vertical={false} stroke="var(--grid)" />,
        <XAxis
            key="x"
            dataKey="day"
            tickFormatter={options.tick ?? calendarDay}
            {...(options.ticks ? { ticks: options.ticks } : {})}
            tick={TICK}
            tickLine={false}
            axisLine={{ stroke: 'var(--line)' }}
            interval="equidistantPreserveStart"
            minTickGap={40}
            height={24}
        />,
        <YAxis
            key="y"
            tickFormatter={label}
            tick={TICK}
            tickLine={false}
            axisLine={false}
            width={axisWidth(ticks.map(label))}
            ticks={ticks}
            interval={0}
            domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
        />,
        ...(at >= 0
            ? [
                  <ReferenceLine
                      key="today"
                      x={options.today}
                      stroke="var(--faint)"
                      strokeDasharray="2 3"
                      zIndex={-50}
                      label={<TodayLabel late={late} />}
                  />,
              ]
            : []),
    ];
}

/** The label of today, above the plot and on the side where there is more room. */
const TodayLabel = (props: { late: boolean; viewBox?: { x?: number; y?: number } }) => (
    <text x={(props.viewBox?.x ?? 0) + (props.late ? 4 : -4)} y={(props.viewBox?.y ?? 0) - 7} textAnchor={props.late ? 'end' : 'start'} fill="var(--faint)" fontSize={11}>
        {componentStrings.today}
    </text>
);

interface TooltipEntry {
    name?: unknown;
    value?: unknown;
    color?: string | undefined;
    dataKey?: unknown;
}

/** The text of a tooltip around its values. */
interface TooltipText {
    title?: (day: string) => string;
    note?: (day: string) => string | undefined;
}

/** A tooltip with the values of all series, aligned. */
export const dayTooltip = (show: (value: number) => string, more: TooltipText = {}) => (
    <Tooltip
        key="tooltip"
        isAnimationActive={false}
        cursor={{ stroke: 'var(--strong)', fill: 'var(--hover)' }}
        content={({ active, payload, label }) =>
            active && payload.length > 0 ? (
                <DayTooltip label={String(label)} entries={payload} show={show} {...more} />
            ) : null
        }
    />
);

function DayTooltip(props: { label: string; entries: readonly TooltipEntry[]; show: (value: number) => string } & TooltipText) {
    const note = props.note?.(props.label);
    return (
        <div className="max-w-72 rounded-lg bg-raised px-3 py-2 text-label shadow-pop">
            <p className="mb-1 font-medium">{(props.title ?? calendarDay)(props.label)}</p>
            <table>
                <tbody>
                    {props.entries.map((entry) => (
                        <tr key={String(entry.dataKey)}>
                            <th scope="row" className="pr-4 text-left font-normal text-muted">
                                <span className="mr-1.5 inline-block size-2 rounded-xs" style={{ background: entry.color }} />
                                {String(entry.name)}
                            </th>
                            <td className="text-right tabular-nums">{shown(entry.value, props.show)}</td>
                        </tr>
                    ))}
                </tbody>
            </table>
            {note && <p className="mt-1 text-pretty text-warn">{note}</p>}
        </div>
    );
}

function shown(value: unknown, show: (value: number) => string): string {
    if (Array.isArray(value)) return value.map((one) => show(Number(one))).join(' – ');
    return value === null || value === undefined ? '–' : show(Number(value));
}
