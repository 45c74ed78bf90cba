import { useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { updateCampaign } from '#features/campaigns/api/writes.ts';
import { GoalFields } from '#features/campaigns/goals/goal-fields.tsx';
import { OwnerAndTagsFields } from '#features/campaigns/goals/owner-and-tags-fields.tsx';
import { changeOf, detailProblems, detailsOf, type PlanDetails } from '#features/campaigns/goals/plan-details.ts';
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
    const { currency } = campaign.budget;
    const problems = detailProblems(details, { channels: campaign.channels, currency });
    const [checked, setChecked] = useState(false);
    const goalField = useRef<HTMLElement>(null);
    const refs = { owner: useRef<HTMLInputElement>(null), tags: useRef<HTMLInputElement>(null) };

    const save = async () => {
        const wrong = (['goals', 'owner', 'tags'] as const).find((field) => problems[field]);
        if (wrong) {
            setChecked(true);
            (wrong === 'goals' ? goalField : refs[wrong]).current?.focus();
            return;
        }
        setBusy(true);
        setFailure(undefined);
        try {
            await updateCampaign(campaign.id, changeOf(before, details, currency), version);
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
            wide
            onOpenChange={(open) => !open && onClose()}
            title={goalStrings.dialog.title}
            description={goalStrings.dialog.detail}
            footer={
                <>
                    <Button onClick={onClose}>{campaignStrings.cancel}</Button>
                    <Button look="primary" busy={busy} onClick={() => void save()}>
                        {goalStrings.dialog.save}
                    </Button>
                </>
            }
        >
            <div className="flex flex-col gap-4">
                <GoalFields
                    goals={details.goals}
                    channels={campaign.channels}
                    currency={currency}
                    checked={checked}
                    ref={(field) => {
                        goalField.current = field;
                    }}
                    onChange={(goals) => change({ goals })}
                />
                <OwnerAndTagsFields
                    details={details}
                    errors={{ owner: problems.owner ?? errorAt('/owner'), tags: problems.tags ?? errorAt('/tags') }}
                    refs={refs}
                    onChange={change}
                />
                {failure !== undefined && (
                    <p role="alert" className="text-table text-bad">
                        {messageOf(failure)}
                    </p>
                )}
            </div>
        </Dialog>
    );
}
