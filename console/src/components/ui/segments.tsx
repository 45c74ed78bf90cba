import { cn } from '#lib/cn.ts';

/** A segmented control to switch between views. */
export function Segments<T extends string>(props: {
    label: string;
    value: T;
    options: { value: T; label: string }[];
    onChange: (value: T) => void;
}) {
    return (
        <div role="group" aria-label={props.label} className="inline-flex rounded-md bg-picked p-0.5">
            {props.options.map((option) => (
                <button
                    key={option.value}
                    type="button"
                    aria-pressed={option.value === props.value}
                    onClick={() => props.onChange(option.value)}
                    className={cn(
                        'h-6 rounded-sm px-2 text-label font-medium text-muted transition-colors max-sm:h-8',
                        option.value === props.value ? 'bg-raised text-ink shadow-xs dark:bg-strong' : 'hover:text-ink',
                    )}
                >
                    {option.label}
                </button>
            ))}
        </div>
    );
}
