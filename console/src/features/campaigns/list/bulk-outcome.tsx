import { CircleAlert, CircleCheck } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { listStrings } from '#features/campaigns/list/strings.ts';
import type { BulkOutcome, Target } from '#features/campaigns/parts/run-action.ts';
import { partStrings } from '#features/campaigns/parts/strings.ts';
import type { Action } from '#features/campaigns/types.ts';

/** Says for each campaign of a bulk action whether it succeeded, the failed ones first and with the reason. */
export function BulkOutcomeDialog(props: { action: Action; outcome: BulkOutcome; onClose: () => void }) {
    const { succeeded, failed } = props.outcome;
    const text = listStrings.bulk.outcome;
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && props.onClose()}
            title={text.title(succeeded.length, succeeded.length + failed.length, participleOf(props.action, [...succeeded, ...failed.map(({ target }) => target)]))}
            description={text.detail}
            footer={
                <Button look="primary" onClick={props.onClose}>
                    {text.close}
                </Button>
            }
        >
            <ul className="flex flex-col gap-2.5 text-table">
                {failed.map(({ target, reason }) => (
                    <li key={target.id} className="flex items-start gap-2.5">
                        <CircleAlert size={16} aria-label={text.failed} className="mt-0.5 shrink-0 text-bad" />
                        <span className="min-w-0">
                            <span className="block break-words font-medium">{target.name}</span>
                            <span className="block break-words text-muted">{reason}</span>
                        </span>
                    </li>
                ))}
                {succeeded.map((target) => (
                    <li key={target.id} className="flex items-start gap-2.5">
                        <CircleCheck size={16} aria-label={text.succeeded} className="mt-0.5 shrink-0 text-good" />
                        <span className="min-w-0 break-words">{target.name}</span>
                    </li>
                ))}
            </ul>
        </Dialog>
    );
}

/** Of those to be deleted, only drafts are; the others are archived. */
function participleOf(action: Action, targets: Target[]): string {
    const { participle, archivedToo } = partStrings.actions;
    const archived = action === 'delete' && targets.some((target) => target.status !== 'DRAFT');
    if (!archived) return participle(action);
    return targets.some((target) => target.status === 'DRAFT') ? archivedToo.some : archivedToo.all;
}
