import { CartesianGrid, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { componentStrings } from '#components/strings.ts';
import { calendarDay } from '#lib/format/time.ts';

const TICK = { fill: 'var(--faint)', fontSize: 11 };

/** The ticks of a chart that is not labelled by day. */
interface AxisMarks {
    ticks?: string[];
    tick?: (day: string) => string;
}

/** The axes of all daily charts: light grid lines, few ticks, and a line for today. */
export function dayAxes(options: { format: (value: number) => string; days: { day: string }[]; today?: string | undefined } & AxisMarks) {
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
            tickFormatter={options.format}
            tick={TICK}
            tickLine={false}
            axisLine={false}
            width={56}
            tickCount={4}
            domain={[0, 'auto']}
        />,
        ...(at >= 0
            ? [
                  <ReferenceLine
                      key="today"
                      x={options.today}
                      stroke="var(--faint)"
                      strokeDasharray="2 3"
                      label={{ value: componentStrings.today, position: late ? 'insideTopRight' : 'insideTopLeft', fill: 'var(--faint)', fontSize: 11 }}
                  />,
              ]
            : []),
    ];
}

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
