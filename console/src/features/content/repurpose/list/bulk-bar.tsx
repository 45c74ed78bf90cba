import { Check, Send, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { BulkOutcomeDialog } from '#features/content/repurpose/list/bulk-outcome.tsx';
import { approveAll, changeAll, type BulkOutcome } from '#features/content/repurpose/list/bulk.ts';
import type { Selection } from '#features/content/repurpose/list/selection.ts';
import { mayMove } from '#features/content/repurpose/piece/piece-text.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { PieceStatus } from '#features/content/repurpose/types.ts';
import { count } from '#lib/format/numbers.ts';

const text = repurposeStrings.bulk;

const ACTIONS = [
    { to: 'APPROVED', label: text.approve, icon: <Check size={14} />, done: text.approved },
    { to: 'IN_REVIEW', label: text.submit, icon: <Send size={14} />, done: text.submitted },
] as const satisfies readonly { to: PieceStatus; [part: string]: unknown }[];

type Target = (typeof ACTIONS)[number]['to'];

/** Actions for the selected pieces, each with a result per piece. */
export function BulkBar({ selection }: { selection: Selection }) {
    const [busy, setBusy] = useState<Target>();
    const [outcome, setOutcome] = useState<{ to: Target; result: BulkOutcome }>();
    const { selected } = selection;

    const run = async ({ to, done }: (typeof ACTIONS)[number]) => {
        setBusy(to);
        const targets = selected.filter(({ status }) => mayMove(status, to));
        const result = to === 'APPROVED' ? await approveAll(targets) : await changeAll(targets, to);
        setBusy(undefined);
        selection.drop(result.succeeded.map(({ id }) => id));
        if (result.failed.length > 0) setOutcome({ to, result });
        else toast(done(result.succeeded.length));
    };

    return (
        <>
            {selected.length > 0 && (
                <div className="pointer-events-none fixed inset-x-2 bottom-16 z-30 flex justify-center md:inset-x-0 md:bottom-6 md:left-55">
                    <div role="region" aria-label={text.region} className="pointer-events-auto flex max-w-full animate-rise flex-wrap items-center gap-1 rounded-lg bg-raised p-1.5 shadow-pop max-sm:w-full">
                        <span className="whitespace-nowrap px-2 text-table font-medium tabular-nums max-sm:flex-1">{text.selected(selected.length)}</span>
                        <Button look="quiet" size="icon" className="sm:order-last" aria-label={text.clear} icon={<X size={15} />} onClick={selection.clear} />
                        <span aria-hidden className="w-full sm:hidden" />
                        {ACTIONS.map((action) => {
                            const number = selected.filter(({ status }) => mayMove(status, action.to)).length;
                            return (
                                number > 0 && (
                                    <Button key={action.to} look="quiet" icon={action.icon} busy={busy === action.to} disabled={busy !== undefined} onClick={() => void run(action)}>
                                        {action.label}
                                        {number < selected.length && <span className="text-faint">{count(number)}</span>}
                                    </Button>
                                )
                            );
                        })}
                    </div>
                </div>
            )}
            {outcome && <BulkOutcomeDialog to={outcome.to} outcome={outcome.result} onClose={() => setOutcome(undefined)} />}
        </>
    );
}
