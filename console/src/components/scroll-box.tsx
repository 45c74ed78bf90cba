import type { ReactNode } from 'react';
import { cn } from '#lib/cn.ts';

/** A scrollable region that can also be scrolled with the keyboard. */
export const ScrollBox = (props: { label: string; className?: string; children: ReactNode }) => (
    <div role="region" aria-label={props.label} tabIndex={0} className={cn('overflow-auto rounded-lg outline-offset-[-2px]', props.className)}>
        {props.children}
    </div>
);
