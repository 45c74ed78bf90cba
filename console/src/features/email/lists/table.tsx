import { Link } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useRef, useState } from 'react';
import { HEAD } from '#components/sort-head.tsx';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuItem } from '#components/ui/menu.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { DeleteListDialog } from '#features/email/lists/delete-dialog.tsx';
import { ListDialog } from '#features/email/lists/list-dialog.tsx';
import { listStrings as text } from '#features/email/lists/strings.ts';
import type { ContactList } from '#features/email/lists/types.ts';
import { copyText } from '#features/email/parts/copy.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { cn } from '#lib/cn.ts';
import { count } from '#lib/format/numbers.ts';
import { useRowKeys } from '#lib/row-keys.ts';

const CELL = 'h-14 border-b border-line px-2 align-middle';
const NO_SELECTION = { toggle: () => {}, clear: () => {} };
const TOPICS_SHOWN = 2;
const { columns } = text;

/** All lists. Click or Enter opens one, j and k move between them. */
export function ListTable({ lists }: { lists: ContactList[] | undefined }) {
    const body = useRef<HTMLTableSectionElement>(null);
    useRowKeys(body, NO_SELECTION);
    return (
        <div className="-mx-4 md:mx-0">
            <table aria-label={text.caption} className="w-full table-fixed border-separate border-spacing-0 text-table">
                <thead className="max-md:hidden">
                    <tr>
                        <th scope="col" className={HEAD}>{columns.name}</th>
                        <th scope="col" className={cn(HEAD, 'w-36 max-md:hidden')}>{columns.optIn}</th>
                        <th scope="col" className={cn(HEAD, 'w-60 max-lg:hidden')}>{columns.topics}</th>
                        <th scope="col" className={cn(HEAD, 'w-28 text-right max-md:w-24')}>{columns.size}</th>
                        <th scope="col" className={cn(HEAD, 'w-28 text-right max-md:hidden')}>{columns.pending}</th>
                        <th scope="col" className={cn(HEAD, 'w-14')}>
                            <span className="sr-only">{columns.actions}</span>
                        </th>
                    </tr>
                </thead>
                <tbody ref={body} aria-busy={lists === undefined}>
                    {lists ? lists.map((list) => <Row key={list.id} list={list} />) : Array.from({ length: 6 }, (_, row) => <RowSkeleton key={row} />)}
                </tbody>
            </table>
        </div>
    );
}

function Row({ list }: { list: ContactList }) {
    return (
        <tr className="group relative hover:bg-hover has-[[data-row-link]:focus-visible]:bg-hover">
            <td className={cn(CELL, 'py-2 max-md:pl-4')}>
                <Link
                    to="/email/lists/$id"
                    params={{ id: list.id }}
                    data-row-link={list.id}
                    title={list.name}
                    dir="auto"
                    className="block truncate text-left text-body font-medium outline-none after:absolute after:inset-0 focus-visible:underline"
                >
                    {list.name}
                </Link>
                <span dir="auto" className="block truncate text-label text-faint">
                    <span className="md:hidden">{text.optIn[list.optIn]}</span>
                    <span className="max-md:hidden">{list.description}</span>
                </span>
            </td>
            <td className={cn(CELL, 'max-md:hidden')}>{text.optIn[list.optIn]}</td>
            <td className={cn(CELL, 'truncate text-muted max-lg:hidden')} title={list.topics.join('\n')}>
                {list.topics.slice(0, TOPICS_SHOWN).join(', ')}
                {list.topics.length > TOPICS_SHOWN && <span className="ml-1 text-faint">{text.moreTopics(list.topics.length - TOPICS_SHOWN)}</span>}
            </td>
            <td className={cn(CELL, 'w-28 text-right tabular-nums max-md:w-20')}>{count(list.size)}</td>
            <td className={cn(CELL, 'text-right text-muted tabular-nums max-md:hidden')}>{count(list.pending)}</td>
            <td className={cn(CELL, 'w-14 text-right max-md:pr-4')}>
                <RowMenu list={list} />
            </td>
        </tr>
    );
}

function RowMenu({ list }: { list: ContactList }) {
    const { canWrite } = useCurrentUser();
    const [open, setOpen] = useState<'edit' | 'delete'>();
    return (
        <span className="relative z-[1]">
            <Menu trigger={<Button look="quiet" size="icon" aria-label={text.menu(list.name)} icon={<Ellipsis size={16} />} />}>
                <MenuItem onSelect={() => void copyText(text.link, list.subscribeUrl)}>{text.copyLink}</MenuItem>
                {canWrite && <MenuItem onSelect={() => setOpen('edit')}>{text.edit}</MenuItem>}
                {canWrite && (
                    <MenuItem danger onSelect={() => setOpen('delete')}>
                        {text.remove}
                    </MenuItem>
                )}
            </Menu>
            {open === 'edit' && <ListDialog list={list} onClose={() => setOpen(undefined)} />}
            {open === 'delete' && <DeleteListDialog list={list} onClose={() => setOpen(undefined)} />}
        </span>
    );
}

const RowSkeleton = () => (
    <tr>
        <td className={cn(CELL, 'max-md:pl-4')}>
            <Skeleton className="h-4 w-48" />
            <Skeleton className="mt-1.5 h-3 w-2/5" />
        </td>
        <td className={cn(CELL, 'max-md:hidden')}>
            <Skeleton className="h-4 w-24" />
        </td>
        <td className={cn(CELL, 'max-lg:hidden')}>
            <Skeleton className="h-4 w-40" />
        </td>
        <td className={CELL}>
            <Skeleton className="ml-auto h-4 w-12" />
        </td>
        <td className={cn(CELL, 'max-md:hidden')}>
            <Skeleton className="ml-auto h-4 w-10" />
        </td>
        <td className={CELL} />
    </tr>
);
