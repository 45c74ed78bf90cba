import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { RichText } from '#components/rich-text.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { acceptProposal, discardProposal } from '#features/content/repurpose/api/proposals.ts';
import { restoreRevision } from '#features/content/repurpose/api/restore.ts';
import { useComparison } from '#features/content/repurpose/api/revisions.ts';
import { RevisionDiff } from '#features/content/repurpose/history/revision-diff.tsx';
import { historyStrings } from '#features/content/repurpose/history/strings.ts';
import { sayWhy } from '#features/content/repurpose/piece/failure.ts';
import { engineName, isEditable } from '#features/content/repurpose/piece/piece-text.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { Piece, Revision } from '#features/content/repurpose/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { cn } from '#lib/cn.ts';

const text = historyStrings;

interface Props {
    piece: Piece;
    revision: Revision;
    /** The revision that the piece says now. */
    current: number | undefined;
    /** Whether somebody has changed the piece since, so that nothing can be decided from what is compared here. */
    isOutdated: boolean;
    isOpen: boolean;
    onToggle: () => void;
}

/** A revision; opened, it is compared with the current text. */
export function RevisionItem({ piece, revision, current, isOutdated, isOpen, onToggle }: Props) {
    const isCurrent = revision.number === current;
    return (
        <li className="py-2.5">
            <button type="button" disabled={isCurrent} aria-expanded={isCurrent ? undefined : isOpen} onClick={onToggle} className="flex w-full items-start gap-2 rounded-sm text-left disabled:cursor-default">
                <ChevronRight size={14} aria-hidden className={cn('mt-0.75 shrink-0 text-faint transition-transform', isOpen && 'rotate-90', isCurrent && 'invisible')} />
                <span className="min-w-0 flex-1 text-table">
                    <span className="flex flex-wrap items-baseline gap-x-2">
                        <span className="font-medium">{titleOf(revision)}</span>
                        {isCurrent && <span className="text-label text-faint">{text.current}</span>}
                        {revision.proposal && <span className="text-label text-muted">{text.proposal[revision.proposal]}</span>}
                    </span>
                    <span className="block text-label text-muted">
                        <RichText text={text.by} values={{ who: authorOf(revision), time: <Time at={revision.changedAt} /> }} />
                    </span>
                    {revision.reason && <span className="mt-0.5 block break-words written whitespace-pre-line">{revision.reason}</span>}
                </span>
            </button>
            {isOpen && current !== undefined && !isCurrent && <Compared piece={piece} revision={revision} current={current} isOutdated={isOutdated} />}
        </li>
    );
}

function titleOf({ kind, fromNumber, status }: Revision): string {
    if (kind === 'RESTORED' && fromNumber) return text.restored(fromNumber);
    if (kind === 'ACCEPTED' && fromNumber) return text.accepted(fromNumber);
    return kind === 'STATUS_CHANGED' ? text.toStatus(repurposeStrings.status[status]) : text.kind[kind];
}

const authorOf = ({ engine, changedBy }: Revision): string => (engine ? text.forPerson(engineName(engine), changedBy) : changedBy);

function Compared({ piece, revision, current, isOutdated }: Omit<Props, 'current' | 'isOpen' | 'onToggle'> & { current: number }) {
    const isProposal = revision.kind === 'PROPOSED';
    const { canWrite } = useCurrentUser();
    // A proposal is what the text could become, an earlier revision what it was.
    const comparison = useComparison(piece.id, isProposal ? current : revision.number, isProposal ? revision.number : current);
    const canDecide = canWrite && (isProposal ? revision.proposal === 'OPEN' : true);
    return (
        <div className="mt-2 ml-5.5 rounded-md border border-line p-3">
            <p className="mb-2 text-label text-faint">{isProposal ? text.proposed(revision.number) : text.comparison(revision.number)}</p>
            {comparison.data ? (
                <RevisionDiff comparison={comparison.data} />
            ) : comparison.isError ? (
                <InlineProblem error={comparison.error} onRetry={() => void comparison.refetch()} />
            ) : (
                <Skeleton className="h-16" />
            )}
            {comparison.data && canDecide && (comparison.data.changed.length > 0 || isProposal) && <Decisions piece={piece} revision={revision} isOutdated={isOutdated} />}
        </div>
    );
}

/** Restores an earlier revision, or accepts or discards a proposal. */
function Decisions({ piece, revision, isOutdated }: Pick<Props, 'piece' | 'revision' | 'isOutdated'>) {
    const [busy, setBusy] = useState(false);
    const run = async (work: () => Promise<unknown>, done: string) => {
        setBusy(true);
        try {
            await work();
            toast(done);
        } catch (problem) {
            await sayWhy(piece, problem);
        } finally {
            setBusy(false);
        }
    };
    if (!isEditable(piece)) return <p className="mt-3 text-label text-muted">{revision.kind === 'PROPOSED' ? text.releasedProposal : text.released}</p>;
    return (
        <div className="mt-3 flex justify-end gap-2">
            {revision.kind === 'PROPOSED' ? (
                <>
                    <Button size="small" disabled={busy || isOutdated} onClick={() => void run(() => discardProposal(piece, revision.number), text.discardedToast)}>
                        {text.discard}
                    </Button>
                    <Button size="small" look="primary" busy={busy} disabled={isOutdated} onClick={() => void run(() => acceptProposal(piece, revision.number), text.acceptedToast)}>
                        {text.accept}
                    </Button>
                </>
            ) : (
                <Button size="small" busy={busy} disabled={isOutdated} onClick={() => void run(() => restoreRevision(piece, revision.number), text.restoredToast(revision.number))}>
                    {text.restore}
                </Button>
            )}
        </div>
    );
}
