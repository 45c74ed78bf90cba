import { Link } from '@tanstack/react-router';
import { Ellipsis, FileSearch, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { HEAD } from '#components/sort-head.tsx';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuItem } from '#components/ui/menu.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { Reason } from '#features/email/suppressions/reason.tsx';
import { isRemovable, RemoveQuestion } from '#features/email/suppressions/remove-question.tsx';
import type { SuppressionsSearch } from '#features/email/suppressions/search.ts';
import { suppressionStrings as text } from '#features/email/suppressions/strings.ts';
import type { Suppression } from '#features/email/suppressions/types.ts';
import { cn } from '#lib/cn.ts';
import { useRowKeys } from '#lib/row-keys.ts';

const CELL = 'h-14 border-b border-line px-2 align-middle';
const NO_SELECTION = { toggle: () => {}, clear: () => {} };

interface TableProps {
    items: Suppression[] | undefined;
    search: SuppressionsSearch;
    isAdmin: boolean;
    dimmed: boolean;
    onOpen: (address: string) => void;
}

/** A page of suppressed addresses. Click or Enter opens the evidence, for administrators. */
export function SuppressionTable({ items, search, isAdmin, dimmed, onOpen }: TableProps) {
    const body = useRef<HTMLTableSectionElement>(null);
    useRowKeys(body, NO_SELECTION);
    return (
        <div className="-mx-4 md:mx-0">
            <table className={cn('w-full table-fixed border-separate border-spacing-0 text-table transition-opacity', dimmed && 'opacity-60')}>
                <thead className="max-md:hidden">
                    <tr>
                        <th scope="col" className={HEAD}>{text.columns.address}</th>
                        <th scope="col" className={cn(HEAD, 'w-[26rem] max-lg:w-72')}>{text.columns.reason}</th>
                        <th scope="col" className={cn(HEAD, 'w-32 text-right')}>{text.columns.since}</th>
                        {isAdmin && (
                            <th scope="col" className={cn(HEAD, 'w-12')}>
                                <span className="sr-only">{text.columns.actions}</span>
                            </th>
                        )}
                    </tr>
                </thead>
                <tbody ref={body} aria-busy={items === undefined}>
                    {items ? items.map((one) => <Row key={one.address} of={one} search={search} isAdmin={isAdmin} onOpen={onOpen} />) : Array.from({ length: 8 }, (_, row) => <RowSkeleton key={row} isAdmin={isAdmin} />)}
                </tbody>
            </table>
        </div>
    );
}

function Row({ of, search, isAdmin, onOpen }: { of: Suppression; search: SuppressionsSearch; isAdmin: boolean; onOpen: (address: string) => void }) {
    return (
        <tr className={cn('group relative', isAdmin && 'hover:bg-hover has-[[data-row-link]:focus-visible]:bg-hover')}>
            <td className={cn(CELL, 'py-2 max-md:px-4')}>
                {isAdmin ? (
                    <Link
                        to="/email/suppressions"
                        search={{ ...search, address: of.address }}
                        data-row-link={of.address}
                        title={of.address}
                        className="block truncate text-left text-body font-medium outline-none after:absolute after:inset-0 focus-visible:underline"
                    >
                        {of.address}
                    </Link>
                ) : (
                    <span title={of.address} className="block truncate text-body font-medium">
                        {of.address}
                    </span>
                )}
                <span className="flex items-center gap-2 text-label text-faint md:hidden">
                    <Reason reason={of.reason} className="text-muted" />
                    <Time at={of.since} className="relative z-[1] truncate" />
                </span>
            </td>
            <td className={cn(CELL, 'max-md:hidden')}>
                <Reason reason={of.reason} />
                <span className="block truncate text-label text-faint">{of.undeliverable && !isBounce(of) ? text.alsoUndeliverable : text.meaning[of.reason]}</span>
            </td>
            <td className={cn(CELL, 'text-right text-muted max-md:hidden')}>
                <Time at={of.since} className="relative z-[1]" />
            </td>
            {isAdmin && (
                <td className={cn(CELL, 'text-right max-md:w-14 max-md:pr-4')}>
                    <RowMenu of={of} onOpen={onOpen} />
                </td>
            )}
        </tr>
    );
}

const isBounce = ({ reason }: Suppression) => reason === 'HARD_BOUNCE' || reason === 'SOFT_BOUNCES';

function RowMenu({ of, onOpen }: { of: Suppression; onOpen: (address: string) => void }) {
    const [asking, setAsking] = useState(false);
    return (
        <span className="relative z-[1]">
            <Menu trigger={<Button look="quiet" size="icon" aria-label={text.actionsFor(of.address)} icon={<Ellipsis size={16} />} />}>
                <MenuItem icon={<FileSearch size={14} />} onSelect={() => onOpen(of.address)}>
                    {text.showEvidence}
                </MenuItem>
                {isRemovable(of) && (
                    <MenuItem danger icon={<Trash2 size={14} />} onSelect={() => setAsking(true)}>
                        {text.remove}
                    </MenuItem>
                )}
            </Menu>
            {asking && <RemoveQuestion of={of} onClose={() => setAsking(false)} />}
        </span>
    );
}

const RowSkeleton = ({ isAdmin }: { isAdmin: boolean }) => (
    <tr>
        <td className={cn(CELL, 'max-md:px-4')}>
            <Skeleton className="h-4 w-3/5" />
        </td>
        <td className={cn(CELL, 'max-md:hidden')}>
            <Skeleton className="h-4 w-28" />
            <Skeleton className="mt-1.5 h-3 w-56" />
        </td>
        <td className={cn(CELL, 'max-md:hidden')}>
            <Skeleton className="ml-auto h-4 w-20" />
        </td>
        {isAdmin && <td className={CELL} />}
    </tr>
);
