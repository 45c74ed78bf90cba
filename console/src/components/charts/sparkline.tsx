import { cn } from '#lib/cn.ts';

const WIDTH = 100;
const HEIGHT = 28;
const EDGE = 2;

/**
 * A small line chart without axes. Missing values are gaps, and the last value has a dot. Sparklines that are compared
 * get the same `top`.
 */
export function Sparkline(props: { label: string; values: (number | null)[]; top?: number; className?: string }) {
    const { values } = props;
    const known = values.filter((value) => value !== null);
    if (known.length === 0) return null;
    const low = Math.min(0, ...known);
    const span = Math.max(props.top ?? 0, ...known) - low || 1;
    const x = (at: number) => EDGE + (at / Math.max(1, values.length - 1)) * (WIDTH - 2 * EDGE);
    const y = (value: number) => HEIGHT - EDGE - ((value - low) / span) * (HEIGHT - 2 * EDGE);
    const last = values.findLastIndex((value) => value !== null);
    return (
        <svg
            role="img"
            aria-label={props.label}
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
            className={cn('block h-7 w-full overflow-visible', props.className)}
        >
            <path
                d={pathOf(values, x, y)}
                fill="none"
                stroke="var(--series-main)"
                strokeWidth="1.5"
                strokeLinejoin="round"
                strokeLinecap="round"
                vectorEffect="non-scaling-stroke"
            />
            <path d={isolatedDots(values, x, y)} stroke="var(--series-main)" strokeWidth="3.5" strokeLinecap="round" vectorEffect="non-scaling-stroke" />
            {/* A zero-length line renders as a round dot at any aspect ratio. */}
            <path
                d={`M${x(last)},${y(values[last] ?? 0)}h0`}
                stroke="var(--series-main)"
                strokeWidth="5"
                strokeLinecap="round"
                vectorEffect="non-scaling-stroke"
            />
        </svg>
    );
}

function pathOf(values: (number | null)[], x: (at: number) => number, y: (value: number) => number): string {
    let drawing = false;
    return values
        .map((value, at) => {
            if (value === null) {
                drawing = false;
                return '';
            }
            const point = `${drawing ? 'L' : 'M'}${x(at).toFixed(2)},${y(value).toFixed(2)}`;
            drawing = true;
            return point;
        })
        .join('');
}

/** Draws dots for values between gaps, which have no line. */
function isolatedDots(values: (number | null)[], x: (at: number) => number, y: (value: number) => number): string {
    const known = (at: number) => (values[at] ?? null) !== null;
    return values
        .map((value, at) => (value === null || known(at - 1) || known(at + 1) ? '' : `M${x(at).toFixed(2)},${y(value).toFixed(2)}h0`))
        .join('');
}
