import { cn } from '#lib/cn.ts';

const TONES = { accent: 'bg-accent-fill', good: 'bg-good', warn: 'bg-warn', bad: 'bg-bad', plain: 'bg-faint' };

/** A progress bar with an optional tick for the planned value. */
export function Meter(props: {
    label: string;
    value: number;
    mark?: number | undefined;
    tone?: keyof typeof TONES;
    className?: string;
}) {
    const share = Math.min(1, Math.max(0, props.value));
    return (
        <span
            role="meter"
            aria-label={props.label}
            aria-valuenow={Math.round(props.value * 100)}
            aria-valuemin={0}
            aria-valuemax={100}
            className={cn('relative block h-1 rounded-full bg-picked', props.className)}
        >
            <span
                className={cn('absolute inset-y-0 left-0 rounded-full transition-[width]', TONES[props.tone ?? 'accent'])}
                style={{ width: `${share * 100}%` }}
            />
            {props.mark !== undefined && (
                <span
                    className="absolute -inset-y-0.5 w-0.5 -translate-x-1/2 rounded-full bg-ink"
                    style={{ left: `${Math.min(1, Math.max(0, props.mark)) * 100}%` }}
                />
            )}
        </span>
    );
}
