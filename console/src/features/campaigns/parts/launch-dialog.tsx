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
import type { Campaign } from '#features/campaigns/types.ts';
import { Problem, messageOf } from '#lib/api/problem.ts';
import { channelName } from '#lib/channels.ts';
import { money } from '#lib/format/numbers.ts';
import { exact } from '#lib/format/time.ts';
import { formatList } from '#lib/format/text.ts';

/** Shows what is ready and what a launch will do, and launches. */
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
            toast(`“${campaign.name}” was launched.`);
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
            title={`Launch “${campaign.name}”?`}
            description={whatHappens(campaign)}
            footer={
                <>
                    <Button onClick={() => onOpenChange(false)}>Cancel</Button>
                    <Button look="primary" busy={busy} disabled={!ready} onClick={() => void launch()}>
                        Launch campaign
                    </Button>
                </>
            }
        >
            <Checklist readiness={readiness.data} error={readiness.error} />
            {ready && (
                <div className="mt-4">
                    <Field label="Note for the history" optional>
                        {(aria) => <Input {...aria} value={notes} maxLength={2000} onChange={(event) => setNotes(event.target.value)} />}
                    </Field>
                </div>
            )}
            {failure !== undefined && (
                <p role="alert" className="mt-3 text-table text-bad">
                    {messageOf(failure)}
                    {failure instanceof Problem && failure.traceId && (
                        <span className="mt-1 block font-mono text-label text-faint">Trace id {failure.traceId}</span>
                    )}
                </p>
            )}
        </Dialog>
    );
}

/** In one messageOf with dates and money. */
export function whatHappens(campaign: Pick<Campaign, 'channels' | 'budget' | 'startsAt' | 'endsAt' | 'timeZone'>): string {
    const names = formatList(campaign.channels.map((channel) => channelName[channel]));
    const { total, currency } = campaign.budget;
    const begins = new Date(campaign.startsAt).getTime() <= Date.now();
    const from = begins ? 'at once' : `from ${exact(campaign.startsAt, campaign.timeZone)}`;
    return `${names} will plan ${campaign.channels.length === 1 ? 'its' : 'their'} posts and mails ${from} until ${exact(campaign.endsAt, campaign.timeZone)}, and may spend ${money(total, currency)} in all.`;
}
