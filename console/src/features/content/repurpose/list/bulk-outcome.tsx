import { CircleAlert, CircleCheck } from 'lucide-react';
import { ChannelLabel } from '#components/channels.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { BulkOutcome } from '#features/content/repurpose/list/bulk.ts';
import { openingOf } from '#features/content/repurpose/piece/piece-text.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';

const text = repurposeStrings.bulk;

/** Says for each piece whether the action succeeded, the failed ones first and with the reason. */
export function BulkOutcomeDialog(props: { to: 'APPROVED' | 'IN_REVIEW'; outcome: BulkOutcome; onClose: () => void }) {
    const { succeeded, failed } = props.outcome;
    const title = props.to === 'APPROVED' ? text.approvedOf : text.submittedOf;
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && props.onClose()}
            title={title(succeeded.length, succeeded.length + failed.length)}
            description={text.detail}
            footer={
                <Button look="primary" onClick={props.onClose}>
                    {text.close}
                </Button>
            }
        >
            <ul className="flex flex-col gap-3 text-table">
                {failed.map(({ piece, reason }) => (
                    <li key={piece.id} className="flex items-start gap-2.5">
                        <CircleAlert size={16} aria-label={text.failed} className="mt-0.5 shrink-0 text-bad" />
                        <PieceName piece={piece} reason={reason} />
                    </li>
                ))}
                {succeeded.map((piece) => (
                    <li key={piece.id} className="flex items-start gap-2.5">
                        <CircleCheck size={16} aria-label={text.succeeded} className="mt-0.5 shrink-0 text-good" />
                        <PieceName piece={piece} />
                    </li>
                ))}
            </ul>
        </Dialog>
    );
}

const PieceName = ({ piece, reason }: { piece: Piece; reason?: string }) => (
    <span className="min-w-0 flex-1">
        <ChannelLabel channel={piece.platform} className="font-medium" />
        <span dir="auto" className="block truncate text-left text-muted">
            {openingOf(piece)}
        </span>
        {reason && <span className="block break-words">{reason}</span>}
    </span>
);
