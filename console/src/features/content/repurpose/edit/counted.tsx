import type { ReactNode } from 'react';

/** A field with its counter beside the label, where it stays also if there is an error. */
export const Counted = ({ counter, children }: { counter: ReactNode; children: ReactNode }) => (
    <div className="relative">
        <div className="absolute right-0 top-0.5 bg-raised pl-2">{counter}</div>
        {children}
    </div>
);
