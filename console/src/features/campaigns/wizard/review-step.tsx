import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { ChannelLabel } from '#components/channels.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Section } from '#components/section.tsx';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { useCampaign } from '#features/campaigns/api/campaign.ts';
import { useReadiness } from '#features/campaigns/api/readiness.ts';
import { launchCampaign } from '#features/campaigns/api/writes.ts';
import { goalTexts } from '#features/campaigns/goals/goal-text.ts';
import { goalStrings } from '#features/campaigns/goals/strings.ts';
import { allocationsOf } from '#features/campaigns/parts/allocation.ts';
import { Brief } from '#features/campaigns/parts/brief.tsx';
import { Checklist } from '#features/campaigns/parts/checklist.tsx';
import { LaunchPlan } from '#features/campaigns/parts/launch-plan.tsx';
import { launchSummary } from '#features/campaigns/parts/launch-summary.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import { sameField, splitOf, type PlanFields } from '#features/campaigns/wizard/fields.ts';
import type { StepProps } from '#features/campaigns/wizard/step-props.ts';
import { wizardStrings } from '#features/campaigns/wizard/strings.ts';
import { messageOf } from '#lib/api/problem.ts';
import { money } from '#lib/format/numbers.ts';

/** Summarizes the campaign, shows the checklist, and launches. */
export function ReviewStep(props: StepProps) {
    return props.plan.draft ? <Review id={props.plan.draft.id} {...props} /> : null;
}

function Review({ id, plan, onSaveAsDraft }: StepProps & { id: string }) {
    const campaign = useCampaign(id).data;
    const readiness = useReadiness(id);
    const { control } = useFormContext<PlanFields>();
    const fields = useWatch({ control }) as PlanFields;
    const navigate = useNavigate();
    const [busy, setBusy] = useState(false);
    const [failure, setFailure] = useState<string>();
    if (!campaign) return <Skeleton className="h-96" />;
    const ready = readiness.data?.ready ?? false;
    const allocations = allocationsOf(splitOf(fields), fields.currency);

    const launch = async () => {
        setBusy(true);
        setFailure(undefined);
        try {
            const saved = await plan.save();
            // What somebody else changed meanwhile is looked at before it is launched.
            if (!saved || (Object.keys(fields) as (keyof PlanFields)[]).some((field) => !sameField(field, fields, saved.fields))) return;
            await launchCampaign(id, { channelAllocations: allocations });
            plan.close();
            toast(wizardStrings.review.launched(campaign.name));
            void navigate({ to: '/campaigns/$id/workflow', params: { id } });
        } catch (problem) {
            setFailure(messageOf(problem));
        } finally {
            setBusy(false);
        }
    };

    return (
        <div className="flex flex-col gap-6">
            <p className="text-lead text-pretty">
                <RichText
                    text={wizardStrings.review.summary}
                    values={{ name: <b className="font-semibold break-words">{campaign.name}</b>, summary: launchSummary(campaign, readiness.data) }}
                />
            </p>
            <LaunchPlan campaign={campaign} readiness={readiness.data} />
            <Section title={campaignStrings.beforeLaunch}>
                <div className="p-4">
                    <Checklist readiness={readiness.data} error={readiness.error} campaignId={id} />
                </div>
            </Section>
            <Section title={campaignStrings.budgetSplit}>
                <ul className="grid gap-x-8 p-4 text-table sm:grid-cols-2">
                    {allocations.map(({ channel, amount }) => (
                        <li key={channel} className="flex justify-between py-1">
                            <ChannelLabel channel={channel} />
                            <span className="tabular-nums">{money(amount, fields.currency)}</span>
                        </li>
                    ))}
                </ul>
            </Section>
            {campaign.goals.length > 0 && (
                <Section title={goalStrings.title}>
                    <ul className="flex flex-col gap-1 p-4 text-table">
                        {goalTexts(campaign.goals, campaign.budget.currency).map((goal) => (
                            <li key={goal}>{goal}</li>
                        ))}
                    </ul>
                </Section>
            )}
            <Brief campaign={campaign} />
            {failure && (
                <p role="alert" className="text-table text-bad">
                    {failure}
                </p>
            )}
            <div className="flex flex-wrap gap-2 border-t border-line pt-4">
                <Button onClick={() => void navigate({ to: '/campaigns/new', search: { draft: id, step: 'schedule' } })}>{campaignStrings.back}</Button>
                <Button look="primary" disabled={!ready} busy={busy} onClick={() => void launch()}>
                    {campaignStrings.launchCampaign}
                </Button>
                <Button look={ready ? 'quiet' : 'secondary'} disabled={busy} onClick={onSaveAsDraft}>
                    {wizardStrings.saveAsDraft}
                </Button>
            </div>
        </div>
    );
}
