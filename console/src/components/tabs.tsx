import { useRef, type ReactNode } from 'react';
import { useCurrentInView } from '#components/use-current-in-view.ts';
import { cn } from '#lib/cn.ts';

/** A row of links between related views; scrolls horizontally if needed. */
export function TabList(props: { label: string; children: ReactNode; className?: string }) {
    const row = useRef<HTMLElement>(null);
    useCurrentInView(row);
    return (
        <nav ref={row} aria-label={props.label} className={cn('-mx-4 overflow-x-auto px-4 [scrollbar-width:none] md:mx-0 md:px-0', props.className)}>
            <ul className="flex min-w-max gap-4 border-b max-sm:gap-2.5 border-line">{props.children}</ul>
        </nav>
    );
}

export const tabClass =
    'relative flex h-9 items-center gap-1.5 text-table font-medium text-muted hover:text-ink ' +
    'aria-[current=page]:text-ink aria-[current=page]:after:absolute aria-[current=page]:after:inset-x-0 ' +
    'aria-[current=page]:after:-bottom-px aria-[current=page]:after:h-0.5 aria-[current=page]:after:bg-accent-fill';

export const TabCount = (props: { children: ReactNode }) => (
    <span className="font-normal tabular-nums text-faint">{props.children}</span>
);
