import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Section } from '#components/section.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useCampaignBudget } from '#features/campaigns/api/budget.ts';
import { useCampaign } from '#features/campaigns/api/campaign.ts';
import { useReadiness } from '#features/campaigns/api/readiness.ts';
import { Attention } from '#features/campaigns/details/attention.tsx';
import { detailStrings } from '#features/campaigns/details/strings.ts';
import { Brief } from '#features/campaigns/parts/brief.tsx';
import { CampaignKpis } from '#features/campaigns/details/campaign-kpis.tsx';
import { GoalsSection } from '#features/campaigns/goals/goals-section.tsx';
import { StepSummary } from '#features/campaigns/details/step-summary.tsx';
import { Upcoming } from '#features/campaigns/details/upcoming.tsx';
import { Checklist } from '#features/campaigns/parts/checklist.tsx';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Campaign } from '#features/campaigns/types.ts';

const PlanChart = lazy(() => import('#features/campaigns/charts/plan-chart.tsx').then((m) => ({ default: m.PlanChart })));

/** The campaign at a glance: problems, KPIs, workflow and what comes next. */
export function OverviewTab() {
    const { id } = useParams({ from: '/campaigns/$id' });
    const campaign = useCampaign(id).data;
    if (!campaign) return null;
    return campaign.status === 'DRAFT' ? <DraftOverview campaign={campaign} /> : <RunningOverview campaign={campaign} />;
}

function DraftOverview({ campaign }: { campaign: Campaign }) {
    const readiness = useReadiness(campaign.id);
    const missing = readiness.data?.items.filter((item) => !item.fulfilled).length ?? 0;
    return (
        <div className="grid gap-6 lg:grid-cols-[3fr_2fr]">
            <Section
                title={campaignStrings.beforeLaunch}
                hint={readiness.data && (readiness.data.ready ? detailStrings.overview.ready : detailStrings.overview.missing(missing, readiness.data.items.length))}
            >
                <div className="p-4">
                    <Checklist readiness={readiness.data} error={readiness.error} campaignId={campaign.id} />
                </div>
            </Section>
            <div className="flex min-w-0 flex-col gap-6">
                <GoalsSection campaign={campaign} />
                <Brief campaign={campaign} />
            </div>
        </div>
    );
}

function RunningOverview({ campaign }: { campaign: Campaign }) {
    const budget = useCampaignBudget(campaign.id).data;
    return (
        <div className="flex flex-col gap-6">
            <Attention campaign={campaign} />
            <CampaignKpis campaign={campaign} />
            <StepSummary id={campaign.id} />
            <div className="grid gap-6 lg:grid-cols-[3fr_2fr]">
                <Suspense fallback={<Skeleton className="h-80" />}>
                    {budget ? <PlanChart budget={budget} /> : <Skeleton className="h-80" />}
                </Suspense>
                <div className="flex min-w-0 flex-col gap-6">
                    <GoalsSection campaign={campaign} />
                    <Upcoming campaign={campaign} />
                    <Brief campaign={campaign} />
                </div>
            </div>
        </div>
    );
}
