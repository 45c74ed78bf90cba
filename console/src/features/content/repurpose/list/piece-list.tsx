import { Link } from '@tanstack/react-router';
import { CircleAlert } from 'lucide-react';
import { ChannelLabel } from '#components/channels.tsx';
import { Time } from '#components/time.tsx';
import { Checkbox } from '#components/ui/input.tsx';
import type { Selection } from '#features/content/repurpose/list/selection.ts';
import { isBlocked, nameOf, openingOf } from '#features/content/repurpose/piece/piece-text.ts';
import { PieceStatusBadge } from '#features/content/repurpose/piece/status-badge.tsx';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { cn } from '#lib/cn.ts';

/** The pieces as a list; one is open beside it. */
export function PieceList(props: { pieces: Piece[]; opened: string | undefined; selection: Selection }) {
    const { canWrite } = useCurrentUser();
    return (
        <div className="overflow-hidden rounded-lg border border-line bg-raised">
            {canWrite && (
                <label className="flex h-9 cursor-pointer items-center gap-2.5 border-b border-line bg-rail px-3 text-label text-muted">
                    <Checkbox checked={props.selection.all} indeterminate={props.selection.some} onChange={props.selection.toggleAll} />
                    {repurposeStrings.list.selectAll}
                </label>
            )}
            <ul className="divide-y divide-line">
                {props.pieces.map((piece) => (
                    <Row key={piece.id} piece={piece} isOpen={piece.id === props.opened} selection={canWrite ? props.selection : undefined} />
                ))}
            </ul>
        </div>
    );
}

function Row({ piece, isOpen, selection }: { piece: Piece; isOpen: boolean; selection: Selection | undefined }) {
    return (
        <li className={cn('relative flex gap-2.5 px-3 py-2.5', isOpen ? 'sm:bg-picked' : 'hover:bg-hover')}>
            {selection && (
                <Checkbox
                    aria-label={repurposeStrings.list.select(nameOf(piece))}
                    checked={selection.has(piece.id)}
                    onChange={() => selection.toggle(piece.id)}
                    className="relative z-10 mt-0.75"
                />
            )}
            <div className="min-w-0 flex-1">
                <Link
                    from="/content/posts/$id/pieces"
                    to="."
                    search={(before) => ({ ...before, piece: piece.id })}
                    resetScroll={false}
                    aria-current={isOpen ? 'page' : undefined}
                    className="block text-table font-medium after:absolute after:inset-0"
                >
                    <span className="flex items-center gap-2">
                        <ChannelLabel channel={piece.platform} />
                        {isBlocked(piece) && <CircleAlert size={13} role="img" aria-label={repurposeStrings.list.breaks} className="shrink-0 text-bad" />}
                    </span>
                    <span dir="auto" className="mt-0.5 line-clamp-2 text-left break-words font-normal text-muted">
                        {openingOf(piece)}
                    </span>
                </Link>
                <p className="mt-1 flex flex-wrap items-center gap-x-3 text-label text-muted">
                    <PieceStatusBadge status={piece.status} />
                    <Time at={piece.updatedAt} className="relative ml-auto text-faint" />
                </p>
            </div>
        </li>
    );
}
