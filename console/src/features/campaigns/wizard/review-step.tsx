import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { RichText } from '#components/rich-text.tsx';
import { Section } from '#components/section.tsx';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { useCampaign } from '#features/campaigns/api/campaign.ts';
import { useReadiness } from '#features/campaigns/api/readiness.ts';
import { launchCampaign } from '#features/campaigns/api/writes.ts';
import { Brief } from '#features/campaigns/parts/brief.tsx';
import { allocationsOf } from '#features/campaigns/parts/allocation.ts';
import { Checklist } from '#features/campaigns/parts/checklist.tsx';
import { ChannelLabel } from '#components/channels.tsx';
import { launchSummary } from '#features/campaigns/parts/launch-dialog.tsx';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Plan } from '#features/campaigns/wizard/state.ts';
import { clearSavedPlan } from '#features/campaigns/wizard/saved-plan.ts';
import type { StepProps } from '#features/campaigns/wizard/step-props.ts';
import { wizardStrings } from '#features/campaigns/wizard/strings.ts';
import { messageOf } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { money } from '#lib/format/numbers.ts';

/** Summarizes the campaign, shows the checklist, and launches. */
export function ReviewStep({ plan }: StepProps) {
    return plan.campaignId ? <Review id={plan.campaignId} plan={plan} /> : null;
}

function Review({ id, plan }: { id: string; plan: Plan }) {
    const campaign = useCampaign(id).data;
    const readiness = useReadiness(id);
    const { tenant } = useCurrentUser();
    const navigate = useNavigate();
    const [busy, setBusy] = useState(false);
    const [failure, setFailure] = useState<string>();
    if (!campaign) return <Skeleton className="h-96" />;
    const ready = readiness.data?.ready ?? false;

    const launch = async () => {
        setBusy(true);
        setFailure(undefined);
        try {
            await launchCampaign(id, { channelAllocations: allocationsOf(plan.shares, plan.currency) });
            clearSavedPlan(tenant);
            toast(wizardStrings.review.launched(campaign.name));
            void navigate({ to: '/campaigns/$id/workflow', params: { id } });
        } catch (problem) {
            setFailure(messageOf(problem));
        } finally {
            setBusy(false);
        }
    };
    const keep = () => {
        clearSavedPlan(tenant);
        toast(wizardStrings.savedAsDraft(campaign.name));
        void navigate({ to: '/campaigns/$id', params: { id } });
    };

    return (
        <div className="flex flex-col gap-6">
            <p className="text-lead text-pretty">
                <RichText
                    text={wizardStrings.review.summary}
                    values={{ name: <b className="font-semibold break-words">{campaign.name}</b>, summary: launchSummary(campaign) }}
                />
            </p>
            <Section title={campaignStrings.beforeLaunch}>
                <div className="p-4">
                    <Checklist readiness={readiness.data} error={readiness.error} />
                </div>
            </Section>
            <Section title={campaignStrings.budgetSplit}>
                <ul className="grid gap-x-8 p-4 text-table sm:grid-cols-2">
                    {allocationsOf(plan.shares, plan.currency).map(({ channel, amount }) => (
                        <li key={channel} className="flex justify-between py-1">
                            <ChannelLabel channel={channel} />
                            <span className="tabular-nums">{money(amount, plan.currency)}</span>
                        </li>
                    ))}
                </ul>
            </Section>
            <Brief campaign={campaign} />
            {failure && (
                <p role="alert" className="text-table text-bad">
                    {failure}
                </p>
            )}
            <div className="flex flex-wrap gap-2 border-t border-line pt-4">
                <Button onClick={() => void navigate({ to: '/campaigns/new', search: (before) => ({ ...before, step: 'schedule' }) })}>{campaignStrings.back}</Button>
                <Button look="primary" disabled={!ready} busy={busy} onClick={() => void launch()}>
                    {campaignStrings.launchCampaign}
                </Button>
                <Button look={ready ? 'quiet' : 'secondary'} onClick={keep}>
                    {wizardStrings.saveAsDraft}
                </Button>
            </div>
        </div>
    );
}
