import { useState } from 'react';
import { ProblemState } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useRevisions } from '#features/content/repurpose/api/revisions.ts';
import { RevisionItem } from '#features/content/repurpose/history/revision-item.tsx';
import { historyStrings } from '#features/content/repurpose/history/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';

/** What each revision of the piece says, who or what wrote it and why; to compare and restore. */
export function History({ piece }: { piece: Piece }) {
    const revisions = useRevisions(piece);
    const [opened, setOpened] = useState<number>();
    if (!revisions.data) {
        return revisions.isError ? (
            <ProblemState error={revisions.error} what={historyStrings.what} onRetry={() => void revisions.refetch()} />
        ) : (
            <div role="status" aria-label={historyStrings.loading} className="flex flex-col gap-3">
                {[0, 1, 2].map((row) => (
                    <Skeleton key={row} className="h-12" />
                ))}
            </div>
        );
    }
    const items = revisions.data.pages.flatMap((page) => page.items);
    // A proposal is the newest revision, but not what the piece says.
    const current = items.find(({ kind }) => kind !== 'PROPOSED')?.number;
    return (
        <div>
            <ol aria-label={historyStrings.title} className="flex flex-col divide-y divide-line">
                {items.map((revision) => (
                    <RevisionItem
                        key={revision.number}
                        piece={piece}
                        revision={revision}
                        current={current}
                        isOutdated={revisions.isPlaceholderData}
                        isOpen={revision.number === opened}
                        onToggle={() => setOpened(revision.number === opened ? undefined : revision.number)}
                    />
                ))}
            </ol>
            {revisions.hasNextPage && (
                <Button look="quiet" className="mt-2 w-full" busy={revisions.isFetchingNextPage} onClick={() => void revisions.fetchNextPage()}>
                    {historyStrings.older}
                </Button>
            )}
        </div>
    );
}
