import { useId, type ReactNode } from 'react';
import { cn } from '#lib/cn.ts';

/** A section of a page with its heading. */
export function Section(props: {
    title: string;
    hint?: ReactNode;
    actions?: ReactNode;
    children: ReactNode;
    className?: string;
    flush?: boolean;
}) {
    const id = useId();
    return (
        <section aria-labelledby={id} className={cn('break-avoid min-w-0', props.className)}>
            <header className="mb-2 flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
                <h2 id={id} className="text-body font-semibold">
                    {props.title}
                </h2>
                {props.hint && <p className="text-label text-faint">{props.hint}</p>}
                {props.actions && <div className="no-print ml-auto flex items-center gap-2">{props.actions}</div>}
            </header>
            <div className={cn(!props.flush && 'rounded-lg border border-line bg-raised')}>{props.children}</div>
        </section>
    );
}
