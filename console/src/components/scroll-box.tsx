import type { ReactNode } from 'react';
import { cn } from '#lib/cn.ts';

/** Holds what may be larger than its place; it is scrolled with the keyboard too. */
export const ScrollBox = (props: { label: string; className?: string; children: ReactNode }) => (
    <div role="region" aria-label={props.label} tabIndex={0} className={cn('overflow-auto rounded-lg outline-offset-[-2px]', props.className)}>
        {props.children}
    </div>
);
