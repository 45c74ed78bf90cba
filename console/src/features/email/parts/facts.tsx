import type { ReactNode } from 'react';

/** Names with their values. */
export const Facts = ({ children }: { children: ReactNode }) => <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 p-4 text-table">{children}</dl>;

export const Fact = (props: { name: string; children: ReactNode }) => (
    <div className="contents">
        <dt className="text-faint">{props.name}</dt>
        <dd className="min-w-0 break-words tabular-nums">{props.children}</dd>
    </div>
);
