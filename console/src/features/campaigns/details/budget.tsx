import { useParams } from '@tanstack/react-router';
import { Note } from '#components/note.tsx';
import { ProblemState } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useCampaignBudget } from '#features/campaigns/api/budget.ts';
import { useCampaign } from '#features/campaigns/api/campaign.ts';
import { PlanChart } from '#features/campaigns/charts/plan-chart.tsx';
import { AutoReallocation } from '#features/campaigns/details/auto-reallocation.tsx';
import { BudgetKpis } from '#features/campaigns/details/budget-kpis.tsx';
import { ChannelBudgets } from '#features/campaigns/details/channel-budgets.tsx';
import { EfficiencyTable } from '#features/campaigns/details/efficiency-table.tsx';
import { ForecastSection } from '#features/campaigns/details/forecast-section.tsx';
import { ProposalList } from '#features/campaigns/details/proposal-list.tsx';
import { RecommendationSection } from '#features/campaigns/details/recommendation-section.tsx';
import { WhatIf } from '#features/campaigns/details/what-if.tsx';

/** What was given, what it brought, and how it would be better divided. */
export function BudgetTab() {
    const { id } = useParams({ from: '/campaigns/$id' });
    const campaign = useCampaign(id).data;
    const budget = useCampaignBudget(id);
    if (budget.isError && !budget.data) {
        return <ProblemState error={budget.error} what="Budget" onRetry={() => void budget.refetch()} />;
    }
    if (!budget.data || !campaign) return <Skeleton className="h-96" />;
    // The stream may have told of a newer version than the budget's own answer.
    const version = Math.max(budget.data.version, campaign.version);
    const running = campaign.status !== 'DRAFT';
    return (
        <div className="flex flex-col gap-6">
            <BudgetKpis budget={budget.data} zone={campaign.timeZone} />
            {budget.data.total === 0 && <Note tone="warn">The budget is zero, so there is nothing to divide. Edit the campaign to give it one.</Note>}
            <ProposalList campaign={campaign} version={version} />
            {budget.data.total > 0 && <AutoReallocation campaign={campaign} />}
            <div className="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
                <ChannelBudgets campaign={campaign} budget={budget.data} />
                <RecommendationSection campaign={campaign} version={version} />
            </div>
            {running && budget.data.total > 0 && <PlanChart budget={budget.data} />}
            {running && <EfficiencyTable id={id} />}
            {running && <ForecastSection campaign={campaign} />}
            {running && <WhatIf campaign={campaign} />}
        </div>
    );
}
