import type { ReactNode } from 'react';

/** A segment of a bar, from one value to another. */
export interface BarSegment {
    from: number;
    to: number;
    colour: string;
    /** Drawn lighter than the other segments. */
    faint?: boolean;
}

export interface Bar {
    key: string;
    label: ReactNode;
    segments: BarSegment[];
    value: ReactNode;
    /** Marks the total of the bars above with a line. */
    sum?: boolean;
}

/** Horizontal bars on a common scale that includes zero, each with a label and a value. */
export function Bars({ bars }: { bars: Bar[] }) {
    const ends = bars.flatMap((bar) => bar.segments.flatMap((segment) => [segment.from, segment.to]));
    const low = Math.min(0, ...ends);
    const span = Math.max(0, ...ends) - low || 1;
    const at = (value: number) => `${((value - low) / span) * 100}%`;
    return (
        <div className="grid grid-cols-[minmax(4.5rem,auto)_minmax(0,1fr)_auto] items-center gap-x-3 px-2 pb-2 text-label sm:gap-x-4">
            {bars.map((bar) => (
                <div key={bar.key} className="col-span-3 grid h-8 grid-cols-subgrid items-center data-[sum]:border-t data-[sum]:border-line" data-sum={bar.sum || undefined}>
                    <span className="max-w-32 truncate sm:max-w-52">{bar.label}</span>
                    <span className="relative h-full">
                        <span className="absolute inset-y-0 w-px bg-strong" style={{ left: at(0) }} />
                        {bar.segments.map((segment, index) => (
                            <span
                                key={index}
                                className="absolute inset-y-1.5 min-w-px rounded-xs"
                                style={{
                                    left: at(Math.min(segment.from, segment.to)),
                                    width: `${(Math.abs(segment.to - segment.from) / span) * 100}%`,
                                    background: segment.faint ? stripes(segment.colour) : segment.colour,
                                }}
                            />
                        ))}
                    </span>
                    <span className="text-right tabular-nums">{bar.value}</span>
                </div>
            ))}
        </div>
    );
}

const stripes = (colour: string) =>
    `repeating-linear-gradient(135deg, ${colour} 0 2px, color-mix(in srgb, ${colour} 25%, transparent) 2px 5px)`;
