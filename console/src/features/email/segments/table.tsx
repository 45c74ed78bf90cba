import { Link, useNavigate } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useRef, useState } from 'react';
import { orDash } from '#components/data-table.tsx';
import { HEAD } from '#components/sort-head.tsx';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuItem } from '#components/ui/menu.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { DeleteSegmentDialog } from '#features/email/segments/delete-dialog.tsx';
import { segmentStrings as text } from '#features/email/segments/strings.ts';
import type { Segment } from '#features/email/segments/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { cn } from '#lib/cn.ts';
import { count } from '#lib/format/numbers.ts';
import { useRowKeys } from '#lib/row-keys.ts';

const CELL = 'h-14 border-b border-line px-2 align-middle';
const NO_SELECTION = { toggle: () => {}, clear: () => {} };
const { columns } = text;

/** All segments. Click or Enter opens one, j and k move between them. */
export function SegmentTable({ segments }: { segments: Segment[] | undefined }) {
    const body = useRef<HTMLTableSectionElement>(null);
    useRowKeys(body, NO_SELECTION);
    return (
        <div className="-mx-4 md:mx-0">
            <table aria-label={text.caption} className="w-full table-fixed border-separate border-spacing-0 text-table">
                <thead className="max-md:hidden">
                    <tr>
                        <th scope="col" className={cn(HEAD, 'w-72 max-lg:w-auto')}>{columns.name}</th>
                        <th scope="col" className={cn(HEAD, 'max-lg:hidden')}>{columns.meaning}</th>
                        <th scope="col" className={cn(HEAD, 'w-28 text-right')}>{columns.size}</th>
                        <th scope="col" className={cn(HEAD, 'w-36 text-right max-md:hidden')}>{columns.changed}</th>
                        <th scope="col" className={cn(HEAD, 'w-14')}>
                            <span className="sr-only">{columns.actions}</span>
                        </th>
                    </tr>
                </thead>
                <tbody ref={body} aria-busy={segments === undefined}>
                    {segments ? segments.map((segment) => <Row key={segment.id} segment={segment} />) : Array.from({ length: 6 }, (_, row) => <RowSkeleton key={row} />)}
                </tbody>
            </table>
        </div>
    );
}

const Row = ({ segment }: { segment: Segment }) => (
    <tr className="group relative hover:bg-hover has-[[data-row-link]:focus-visible]:bg-hover">
        <td className={cn(CELL, 'py-2 max-md:pl-4')}>
            <Link
                to="/email/segments/$id"
                params={{ id: segment.id }}
                data-row-link={segment.id}
                title={segment.name}
                dir="auto"
                className="block truncate text-left text-body font-medium outline-none after:absolute after:inset-0 focus-visible:underline"
            >
                {segment.name}
            </Link>
            {segment.builtIn && <span className="text-label text-faint max-lg:hidden">{text.builtIn}</span>}
            <span dir="auto" className="block truncate text-label text-faint lg:hidden">
                {segment.explanation}
            </span>
        </td>
        <td className={cn(CELL, 'py-2 text-muted max-lg:hidden')}>
            <span title={segment.explanation} className="line-clamp-2 break-words">
                {segment.explanation}
            </span>
        </td>
        <td className={cn(CELL, 'w-28 text-right tabular-nums max-md:w-20')}>{count(segment.size)}</td>
        <td className={cn(CELL, 'text-right text-muted max-md:hidden')}>{orDash(segment.updatedAt, (at) => <Time at={at} className="relative z-[1]" />)}</td>
        <td className={cn(CELL, 'w-14 text-right max-md:pr-4')}>
            <RowMenu segment={segment} />
        </td>
    </tr>
);

function RowMenu({ segment }: { segment: Segment }) {
    const { canWrite } = useCurrentUser();
    const navigate = useNavigate();
    const [deleting, setDeleting] = useState(false);
    if (!canWrite) return null;
    return (
        <span className="relative z-[1]">
            <Menu trigger={<Button look="quiet" size="icon" aria-label={text.menu(segment.name)} icon={<Ellipsis size={16} />} />}>
                <MenuItem onSelect={() => void navigate({ to: '/email/segments/new', search: { from: segment.id } })}>{text.duplicate}</MenuItem>
                {!segment.builtIn && (
                    <MenuItem danger onSelect={() => setDeleting(true)}>
                        {text.remove}
                    </MenuItem>
                )}
            </Menu>
            {deleting && <DeleteSegmentDialog segment={segment} onClose={() => setDeleting(false)} />}
        </span>
    );
}

const RowSkeleton = () => (
    <tr>
        <td className={cn(CELL, 'max-md:pl-4')}>
            <Skeleton className="h-4 w-40" />
            <Skeleton className="mt-1.5 h-3 w-16" />
        </td>
        <td className={cn(CELL, 'max-lg:hidden')}>
            <Skeleton className="h-4 w-4/5" />
        </td>
        <td className={CELL}>
            <Skeleton className="ml-auto h-4 w-12" />
        </td>
        <td className={cn(CELL, 'max-md:hidden')}>
            <Skeleton className="ml-auto h-4 w-20" />
        </td>
        <td className={CELL} />
    </tr>
);
