import { CartesianGrid, ErrorBar, ReferenceLine, ResponsiveContainer, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartFrame, LegendMark } from '#components/charts/chart-frame.tsx';
import { orDash } from '#components/data-table.tsx';
import { outlookStrings } from '#features/ava/outlook/strings.ts';
import { avaStrings } from '#features/ava/strings.ts';
import type { CalibrationBin } from '#features/ava/types.ts';
import { count, percent } from '#lib/format/numbers.ts';

const text = outlookStrings.calibration;
const TICKS = [0, 0.25, 0.5, 0.75, 1];
const TICK = { fill: 'var(--faint)', fontSize: 11 };

/** A bin with predictions, as it is drawn. */
interface Point {
    predicted: number;
    observed: number;
    /** How far the interval reaches below and above what was observed. */
    reach: [number, number];
    bin: CalibrationBin;
}

/** Returns the bins that have predictions. */
export const pointsOf = (bins: CalibrationBin[]): Point[] =>
    bins.flatMap((bin) => {
        const { predicted, observed, low = observed, high = observed } = bin;
        if (predicted === undefined || observed === undefined || low === undefined || high === undefined) return [];
        return [{ predicted, observed, reach: [observed - low, high - observed], bin }];
    });

const whole = (share: number) => percent(share, 0);
const binText = (bin: CalibrationBin) => avaStrings.range(whole(bin.from), whole(bin.to));
const intervalText = ({ low, high }: CalibrationBin) => (low === undefined || high === undefined ? undefined : avaStrings.range(whole(low), whole(high)));

/** How often goals were reached, by the chance that was predicted; on the diagonal, both are the same. */
export function CalibrationChart({ bins }: { bins: CalibrationBin[] }) {
    const points = pointsOf(bins);
    return (
        <ChartFrame<CalibrationBin>
            title={text.title}
            hint={text.hint}
            summary={text.summary(points.map((point) => text.part(whole(point.predicted), whole(point.observed))).join('; '))}
            legend={
                <>
                    <LegendMark colour="var(--series-main)">{text.point}</LegendMark>
                    <LegendMark colour="var(--faint)" dashed>
                        {text.perfect}
                    </LegendMark>
                </>
            }
            columns={[
                { label: text.bin, cell: binText },
                { label: text.goals, numeric: true, cell: (bin) => count(bin.goals) },
                { label: text.predictions, numeric: true, cell: (bin) => count(bin.predictions) },
                { label: text.predicted, numeric: true, cell: (bin) => orDash(bin.predicted, whole) },
                { label: text.observed, numeric: true, cell: (bin) => orDash(bin.observed, whole) },
                { label: text.interval, numeric: true, cell: (bin) => orDash(intervalText(bin), (shown) => shown) },
            ]}
            rows={bins}
            height={260}
        >
            <ResponsiveContainer>
                <ScatterChart margin={{ top: 8, right: 16, bottom: 4, left: 0 }}>
                    <CartesianGrid stroke="var(--grid)" />
                    <XAxis type="number" dataKey="predicted" name={text.predicted} domain={[0, 1]} ticks={TICKS} tickFormatter={whole} tick={TICK} tickLine={false} axisLine={{ stroke: 'var(--line)' }} />
                    <YAxis type="number" dataKey="observed" name={text.observed} domain={[0, 1]} ticks={TICKS} tickFormatter={whole} tick={TICK} tickLine={false} axisLine={false} width={44} />
                    <ReferenceLine segment={[{ x: 0, y: 0 }, { x: 1, y: 1 }]} stroke="var(--faint)" strokeDasharray="3 3" />
                    <Tooltip isAnimationActive={false} cursor={false} content={({ active, payload }) => (active && payload[0] ? <BinTooltip bin={(payload[0].payload as Point).bin} /> : null)} />
                    <Scatter data={points} fill="var(--series-main)" isAnimationActive={false}>
                        <ErrorBar dataKey="reach" direction="y" width={4} stroke="var(--series-main)" />
                    </Scatter>
                </ScatterChart>
            </ResponsiveContainer>
        </ChartFrame>
    );
}

const BinTooltip = ({ bin }: { bin: CalibrationBin }) => (
    <div className="rounded-md bg-raised px-2.5 py-2 text-label shadow-pop">
        <p className="font-medium">{binText(bin)}</p>
        <dl className="mt-1 grid grid-cols-[auto_auto] gap-x-4 tabular-nums">
            <dt className="text-muted">{text.predicted}</dt>
            <dd className="text-right">{orDash(bin.predicted, whole)}</dd>
            <dt className="text-muted">{text.observed}</dt>
            <dd className="text-right">{orDash(bin.observed, whole)}</dd>
            <dt className="text-muted">{text.interval}</dt>
            <dd className="text-right">{orDash(intervalText(bin), (shown) => shown)}</dd>
            <dt className="text-muted">{text.goals}</dt>
            <dd className="text-right">{count(bin.goals)}</dd>
        </dl>
    </div>
);
