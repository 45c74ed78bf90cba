import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { updateCampaign } from '#features/campaigns/api/writes.ts';
import { GoalFields } from '#features/campaigns/goals/goal-fields.tsx';
import { changeOf, detailsOf, parseTags, parseTarget, tagsFit, type PlanDetails } from '#features/campaigns/goals/plan-details.ts';
import { goalStrings } from '#features/campaigns/goals/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { Problem, messageOf } from '#lib/api/problem.ts';

/** Edits what may change at any time: goals, owner and tags. Sends only what the person changed. */
export function PlanDetailsDialog({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
    const [before] = useState(() => detailsOf(campaign));
    const [version] = useState(campaign.version);
    const [details, setDetails] = useState<PlanDetails>(before);
    const [busy, setBusy] = useState(false);
    const [failure, setFailure] = useState<unknown>();
    const change = (part: Partial<PlanDetails>) => setDetails((now) => ({ ...now, ...part }));
    const tooManyTags = !tagsFit(parseTags(details.tags));
    const incomplete = details.owner.trim() === '' || tooManyTags || details.goals.some((goal) => parseTarget(goal.target) === undefined);

    const save = async () => {
        setBusy(true);
        setFailure(undefined);
        try {
            await updateCampaign(campaign.id, changeOf(before, details), version);
            toast(goalStrings.dialog.saved(campaign.name));
            onClose();
        } catch (problem) {
            setFailure(problem);
        } finally {
            setBusy(false);
        }
    };

    const errorAt = (pointer: string) =>
        failure instanceof Problem ? failure.errors.find((error) => error.pointer.startsWith(pointer))?.detail : undefined;

    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={goalStrings.dialog.title}
            description={goalStrings.dialog.detail}
            footer={
                <>
                    <Button onClick={onClose}>{campaignStrings.cancel}</Button>
                    <Button look="primary" busy={busy} disabled={incomplete} onClick={() => void save()}>
                        {goalStrings.dialog.save}
                    </Button>
                </>
            }
        >
            <div className="flex flex-col gap-4">
                <GoalFields goals={details.goals} currency={campaign.budget.currency} onChange={(goals) => change({ goals })} />
                <Field label={goalStrings.dialog.owner} help={goalStrings.dialog.ownerHelp} error={errorAt('/owner')}>
                    {(aria) => <Input {...aria} value={details.owner} maxLength={100} onChange={(event) => change({ owner: event.target.value })} />}
                </Field>
                <Field
                    label={goalStrings.dialog.tags}
                    help={goalStrings.dialog.tagsHelp}
                    error={tooManyTags ? goalStrings.dialog.tagsTooMany : errorAt('/tags')}
                >
                    {(aria) => <Input {...aria} value={details.tags} onChange={(event) => change({ tags: event.target.value })} />}
                </Field>
                {failure !== undefined && (
                    <p role="alert" className="text-table text-bad">
                        {messageOf(failure)}
                    </p>
                )}
            </div>
        </Dialog>
    );
}
