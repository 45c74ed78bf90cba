import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { InlineProblem } from '#components/states.tsx';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { suppressionQuery } from '#features/email/suppressions/api/suppressions.ts';
import { Reason } from '#features/email/suppressions/reason.tsx';
import { isRemovable, RemoveQuestion } from '#features/email/suppressions/remove-question.tsx';
import { suppressionStrings } from '#features/email/suppressions/strings.ts';
import type { Evidence, SuppressionDetails } from '#features/email/suppressions/types.ts';
import { Problem } from '#lib/api/problem.ts';
import { humanize } from '#lib/format/text.ts';
import { exact } from '#lib/format/time.ts';

const text = suppressionStrings.details;

/** Why an address receives no email, and everything that was learnt about it. */
export function DetailsDialog({ address, onClose }: { address: string; onClose: () => void }) {
    const found = useQuery(suppressionQuery(address));
    const [removing, setRemoving] = useState(false);
    const details = found.data;
    const gone = found.error instanceof Problem && found.error.status === 404;
    const stays = details && suppressionStrings.stays[details.suppression.reason];
    if (removing && details) return <RemoveQuestion of={details.suppression} onClose={onClose} />;
    return (
        <Dialog
            open
            wide
            onOpenChange={(open) => !open && onClose()}
            title={address}
            description={details ? [suppressionStrings.meaning[details.suppression.reason], stays].filter(Boolean).join(' ') : undefined}
            footer={
                <>
                    {details && isRemovable(details.suppression) && (
                        <Button look="quiet" className="mr-auto text-bad hover:text-bad" onClick={() => setRemoving(true)}>
                            {suppressionStrings.removeAction}
                        </Button>
                    )}
                    <Button onClick={onClose}>{text.close}</Button>
                </>
            }
        >
            {details && !found.isError ? (
                <Known details={details} />
            ) : gone ? (
                <p className="text-table text-muted">{text.gone(address)}</p>
            ) : found.isError ? (
                <InlineProblem error={found.error} onRetry={() => void found.refetch()} className="p-0" />
            ) : (
                <div role="status" aria-label={text.loading} className="flex flex-col gap-3">
                    <Skeleton className="h-10" />
                    <Skeleton className="h-24" />
                </div>
            )}
        </Dialog>
    );
}

const Known = ({ details: { suppression, evidence } }: { details: SuppressionDetails }) => (
    <div className="flex flex-col gap-4">
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-table">
            <dt className="text-faint">{text.reason}</dt>
            <dd>
                <Reason reason={suppression.reason} />
            </dd>
            <dt className="text-faint">{text.since}</dt>
            <dd className="tabular-nums">{exact(suppression.since)}</dd>
        </dl>
        <section aria-label={text.evidence}>
            <p className="mb-2 flex items-baseline gap-3">
                <span className="text-table font-semibold">{text.evidence}</span>
                <span className="text-label text-faint">{text.newest}</span>
            </p>
            {evidence.length === 0 ? (
                <p className="text-table text-muted">{text.none}</p>
            ) : (
                <ol className="divide-y divide-line rounded-lg border border-line">
                    {evidence.map((one, at) => (
                        <Item key={at} evidence={one} />
                    ))}
                </ol>
            )}
        </section>
    </div>
);

const Item = ({ evidence }: { evidence: Evidence }) => (
    <li className="flex items-start gap-3 px-3 py-2 text-table">
        <div className="min-w-0 flex-1">
            <p className="font-medium">{text.kinds[evidence.kind] ?? humanize(evidence.kind)}</p>
            {evidence.detail && <p className="break-words text-muted">{evidence.detail}</p>}
            <p className="text-label text-faint">
                {[text.sources[evidence.source] ?? humanize(evidence.source), evidence.status && text.status(evidence.status), exact(evidence.occurredAt)].filter(Boolean).join(' · ')}
            </p>
        </div>
        <Time at={evidence.occurredAt} className="shrink-0 text-label text-faint max-sm:hidden" />
    </li>
);
