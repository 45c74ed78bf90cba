import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { useReadiness } from '#features/campaigns/api/readiness.ts';
import { launchCampaign } from '#features/campaigns/api/writes.ts';
import { Checklist } from '#features/campaigns/parts/checklist.tsx';
import { LaunchPlan } from '#features/campaigns/parts/launch-plan.tsx';
import { launchSummary } from '#features/campaigns/parts/launch-summary.ts';
import { partStrings } from '#features/campaigns/parts/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { Problem, messageOf } from '#lib/api/problem.ts';

/** Shows the checklist and what a launch does, and launches the campaign. */
export function LaunchDialog(props: { campaign: Campaign; open: boolean; onOpenChange: (open: boolean) => void }) {
    const { campaign, open, onOpenChange } = props;
    const readiness = useReadiness(campaign.id, open);
    const [notes, setNotes] = useState('');
    const [busy, setBusy] = useState(false);
    const [failure, setFailure] = useState<unknown>();
    const navigate = useNavigate();
    const ready = readiness.data?.ready ?? false;

    const launch = async () => {
        setBusy(true);
        setFailure(undefined);
        try {
            await launchCampaign(campaign.id, notes ? { approvalNotes: notes } : {});
            toast(partStrings.actions.succeeded.launch(campaign.name));
            onOpenChange(false);
            void navigate({ to: '/campaigns/$id/workflow', params: { id: campaign.id } });
        } catch (problem) {
            setFailure(problem);
        } finally {
            setBusy(false);
        }
    };

    return (
        <Dialog
            open={open}
            onOpenChange={onOpenChange}
            title={partStrings.launch.title(campaign.name)}
            description={launchSummary(campaign, readiness.data)}
            wide
            footer={
                <>
                    <Button onClick={() => onOpenChange(false)}>{campaignStrings.cancel}</Button>
                    <Button look="primary" busy={busy} disabled={!ready} onClick={() => void launch()}>
                        {campaignStrings.launchCampaign}
                    </Button>
                </>
            }
        >
            {ready ? <LaunchPlan campaign={campaign} readiness={readiness.data} /> : <Checklist readiness={readiness.data} error={readiness.error} campaignId={campaign.id} />}
            {ready && (
                <div className="mt-4">
                    <Field label={partStrings.launch.note} optional>
                        {(aria) => <Input {...aria} value={notes} maxLength={2000} onChange={(event) => setNotes(event.target.value)} />}
                    </Field>
                </div>
            )}
            {failure !== undefined && (
                <p role="alert" className="mt-3 text-table text-bad">
                    {messageOf(failure)}
                    {failure instanceof Problem && failure.traceId && (
                        <span className="mt-1 block font-mono text-label text-faint">{campaignStrings.traceId(failure.traceId)}</span>
                    )}
                </p>
            )}
        </Dialog>
    );
}
