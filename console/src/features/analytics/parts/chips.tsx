import { Check } from 'lucide-react';
import { cn } from '#lib/cn.ts';

/** A group of toggle buttons to select several options. */
export function Chips<T extends string>(props: {
    label: string;
    all: readonly T[];
    shown: readonly T[];
    name: (one: T) => string;
    onToggle: (one: T) => void;
}) {
    return (
        <div role="group" aria-label={props.label} className="flex flex-wrap gap-1.5">
            {props.all.map((one) => {
                const shown = props.shown.includes(one);
                return (
                    <button
                        key={one}
                        type="button"
                        aria-pressed={shown}
                        onClick={() => props.onToggle(one)}
                        className={cn(
                            'flex h-7 items-center gap-1 rounded-md border px-2 text-label font-medium max-sm:h-9',
                            shown ? 'border-accent bg-accent-soft text-accent' : 'border-line text-muted hover:border-strong',
                        )}
                    >
                        {shown && <Check size={12} aria-hidden />}
                        {props.name(one)}
                    </button>
                );
            })}
        </div>
    );
}
