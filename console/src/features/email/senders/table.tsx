import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { HEAD } from '#components/sort-head.tsx';
import { Time } from '#components/time.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { VerifiedLabel } from '#features/email/senders/state-label.tsx';
import { senderStrings as text } from '#features/email/senders/strings.ts';
import type { Sender } from '#features/email/senders/types.ts';
import { cn } from '#lib/cn.ts';
import { useRowKeys } from '#lib/row-keys.ts';

const CELL = 'h-14 border-b border-line px-2 align-middle';
const NO_SELECTION = { toggle: () => {}, clear: () => {} };
const { columns } = text;

/** All senders. Click or Enter opens one, j and k move between them. */
export function SenderTable({ senders }: { senders: Sender[] | undefined }) {
    const body = useRef<HTMLTableSectionElement>(null);
    useRowKeys(body, NO_SELECTION);
    return (
        <div className="-mx-4 md:mx-0">
            <table aria-label={text.caption} className="w-full table-fixed border-separate border-spacing-0 text-table">
                <thead className="max-md:hidden">
                    <tr>
                        <th scope="col" className={HEAD}>{columns.address}</th>
                        <th scope="col" className={cn(HEAD, 'w-40')}>{columns.state}</th>
                        <th scope="col" className={cn(HEAD, 'w-52 max-md:hidden')}>{columns.route}</th>
                        <th scope="col" className={cn(HEAD, 'w-36 text-right max-md:hidden')}>{columns.checked}</th>
                    </tr>
                </thead>
                <tbody ref={body} aria-busy={senders === undefined}>
                    {senders ? senders.map((sender) => <Row key={sender.id} sender={sender} />) : Array.from({ length: 4 }, (_, row) => <RowSkeleton key={row} />)}
                </tbody>
            </table>
        </div>
    );
}

const Row = ({ sender }: { sender: Sender }) => (
    <tr className="group relative hover:bg-hover has-[[data-row-link]:focus-visible]:bg-hover">
        <td className={cn(CELL, 'py-2 max-md:pl-4')}>
            <Link
                to="/email/senders/$id"
                params={{ id: sender.id }}
                data-row-link={sender.id}
                title={sender.address}
                className="block truncate text-left text-body font-medium outline-none after:absolute after:inset-0 focus-visible:underline"
            >
                {sender.address}
            </Link>
            {sender.displayName && (
                <span dir="auto" title={sender.displayName} className="block truncate text-label text-faint">
                    {sender.displayName}
                </span>
            )}
        </td>
        <td className={cn(CELL, 'w-40 max-md:w-36')}>
            <VerifiedLabel sender={sender} />
        </td>
        <td className={cn(CELL, 'truncate text-muted max-md:hidden')}>
            {text.routes[sender.route.type]}
            {sender.routePause && <span className="block truncate text-label text-warn">{text.routePaused}</span>}
            {sender.route.host && <span className="block truncate text-label text-faint">{sender.route.host}</span>}
        </td>
        <td className={cn(CELL, 'text-right text-muted max-md:hidden')}>{sender.checkedAt ? <Time at={sender.checkedAt} className="relative z-[1]" /> : text.never}</td>
    </tr>
);

const RowSkeleton = () => (
    <tr>
        <td className={cn(CELL, 'max-md:pl-4')}>
            <Skeleton className="h-4 w-48" />
            <Skeleton className="mt-1.5 h-3 w-32" />
        </td>
        <td className={CELL}>
            <Skeleton className="h-4 w-24" />
        </td>
        <td className={cn(CELL, 'max-md:hidden')}>
            <Skeleton className="h-4 w-36" />
        </td>
        <td className={cn(CELL, 'max-md:hidden')}>
            <Skeleton className="ml-auto h-4 w-20" />
        </td>
    </tr>
);
