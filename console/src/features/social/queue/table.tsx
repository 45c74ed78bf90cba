import { Link } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useRef } from 'react';
import { ChannelLabel } from '#components/channels.tsx';
import { HEAD } from '#components/sort-head.tsx';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuItem } from '#components/ui/menu.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { allows } from '#features/social/post/permissions.ts';
import { useActions } from '#features/social/post/use-actions.tsx';
import { Reasons } from '#features/social/queue/reasons.tsx';
import type { QueueRow } from '#features/social/queue/rows.ts';
import { queueStrings } from '#features/social/queue/strings.ts';
import { SocialStatusBadge } from '#features/social/status-badge.tsx';
import { socialStrings } from '#features/social/strings.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { cn } from '#lib/cn.ts';
import { exact } from '#lib/format/time.ts';
import { useRowKeys } from '#lib/row-keys.ts';

const CELL = 'border-b border-line px-2 py-2 align-top max-md:block max-md:border-0 max-md:py-0.5';
const NO_SELECTION = { toggle: () => {}, clear: () => {} };
const { columns } = queueStrings;

/** Posts in the order of the service. Click or Enter opens one, j and k move between them. */
export function QueueTable({ rows, campaigns, dimmed }: { rows: QueueRow[] | undefined; campaigns?: ReadonlyMap<string, string> | undefined; dimmed: boolean }) {
    const body = useRef<HTMLTableSectionElement>(null);
    useRowKeys(body, NO_SELECTION);
    return (
        <table className={cn('w-full table-fixed border-separate border-spacing-0 text-table transition-opacity max-md:block', dimmed && 'opacity-60')}>
            <thead className="max-md:sr-only">
                <tr>
                    <th scope="col" className={cn(HEAD, 'w-52 max-lg:w-32')}>{columns.time}</th>
                    <th scope="col" className={HEAD}>{columns.post}</th>
                    <th scope="col" className={cn(HEAD, 'w-96 max-lg:w-72')}>{columns.state}</th>
                    <th scope="col" className={cn(HEAD, 'w-12')}>
                        <span className="sr-only">{columns.actions}</span>
                    </th>
                </tr>
            </thead>
            <tbody ref={body} aria-busy={rows === undefined} className="max-md:block">
                {rows ? rows.map((row) => <Row key={row.id} row={row} campaign={campaigns?.get(row.campaignId)} />) : Array.from({ length: 8 }, (_, at) => <RowSkeleton key={at} />)}
            </tbody>
        </table>
    );
}

function Row({ row, campaign }: { row: QueueRow; campaign: string | undefined }) {
    const { canWrite } = useCurrentUser();
    return (
        <tr className="group relative hover:bg-hover has-[[data-row-link]:focus-visible]:bg-hover max-md:block max-md:border-b max-md:border-line max-md:py-2">
            <td className={cn(CELL, 'tabular-nums')}>
                {exact(row.scheduledFor)}
                {row.nextAttemptAt && row.nextAttemptAt !== row.scheduledFor && (
                    <span className="block text-label text-muted">
                        {queueStrings.nextAttempt} <Time at={row.nextAttemptAt} className="relative z-[1]" />
                    </span>
                )}
            </td>
            <td className={CELL}>
                <Link data-row-link={row.id} to="/social/posts/$id" params={{ id: row.id }} title={row.excerpt} dir="auto" className="block truncate font-medium outline-none focus-visible:underline after:absolute after:inset-0">
                    {row.excerpt}
                </Link>
                <span className="flex flex-wrap gap-x-3 text-label text-muted">
                    <ChannelLabel channel={row.platform} />
                    {campaign && <span className="truncate">{campaign}</span>}
                    {row.parts > 1 && <span>{socialStrings.parts(row.parts)}</span>}
                    {row.media > 0 && <span>{socialStrings.media(row.media)}</span>}
                </span>
            </td>
            <td className={CELL}>
                <SocialStatusBadge status={row.status} />
                <Reasons row={row} />
            </td>
            <td className={cn(CELL, 'text-right')}>{canWrite && <RowMenu row={row} />}</td>
        </tr>
    );
}

function RowMenu({ row }: { row: QueueRow }) {
    const actions = useActions(row);
    const { actions: words } = socialStrings;
    if (!allows(row.status, 'cancel')) return null;
    return (
        <span className="relative z-[1]">
            <Menu trigger={<Button look="quiet" size="icon" aria-label={words.more(row.excerpt)} busy={actions.busy} icon={<Ellipsis size={16} />} />}>
                {allows(row.status, 'retry') && <MenuItem onSelect={actions.retry}>{words.retry}</MenuItem>}
                {allows(row.status, 'publish') && <MenuItem onSelect={actions.publish}>{words.publish}</MenuItem>}
                <MenuItem danger onSelect={actions.cancel}>
                    {words.cancel}
                </MenuItem>
            </Menu>
            {actions.dialog}
        </span>
    );
}

const RowSkeleton = () => (
    <tr className="max-md:block">
        <td className={CELL}>
            <Skeleton className="h-4 w-28" />
        </td>
        <td className={CELL}>
            <Skeleton className="h-4 w-4/5" />
            <Skeleton className="mt-1.5 h-3 w-2/5" />
        </td>
        <td className={CELL}>
            <Skeleton className="h-4 w-24" />
        </td>
        <td className={CELL} />
    </tr>
);
