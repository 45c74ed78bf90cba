import { useParams } from '@tanstack/react-router';
import { Note } from '#components/note.tsx';
import { ProblemState } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useCampaignBudget } from '#features/campaigns/api/budget.ts';
import { useCampaign } from '#features/campaigns/api/campaign.ts';
import { budgetStrings } from '#features/campaigns/budget/strings.ts';
import { PlanChart } from '#features/campaigns/charts/plan-chart.tsx';
import { AutoReallocation } from '#features/campaigns/budget/auto-reallocation.tsx';
import { BudgetKpis } from '#features/campaigns/budget/budget-kpis.tsx';
import { ChannelBudgets } from '#features/campaigns/budget/channel-budgets.tsx';
import { EfficiencyTable } from '#features/campaigns/budget/efficiency-table.tsx';
import { ForecastSection } from '#features/campaigns/budget/forecast-section.tsx';
import { Suggestions } from '#features/campaigns/budget/suggestions.tsx';
import { RecommendationSection } from '#features/campaigns/budget/recommendation-section.tsx';
import { TargetRoi } from '#features/campaigns/budget/target-roi.tsx';

/** The budget: spend, split, suggestions, efficiency and forecast. */
export function BudgetTab() {
    const { id } = useParams({ from: '/campaigns/$id' });
    const campaign = useCampaign(id).data;
    const budget = useCampaignBudget(id);
    if (budget.isError && !budget.data) {
        return <ProblemState error={budget.error} what={budgetStrings.what} onRetry={() => void budget.refetch()} />;
    }
    if (!budget.data || !campaign) return <Skeleton className="h-96" />;
    // The stream may have delivered a newer version than the budget query.
    const version = Math.max(budget.data.version, campaign.version);
    const running = campaign.status !== 'DRAFT';
    return (
        <div className="flex flex-col gap-6">
            <BudgetKpis budget={budget.data} zone={campaign.timeZone} />
            {budget.data.total === 0 && <Note tone="warn">{budgetStrings.zero}</Note>}
            <Suggestions campaign={campaign} version={version} />
            {budget.data.total > 0 && <AutoReallocation campaign={campaign} />}
            <div className="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
                <ChannelBudgets campaign={campaign} budget={budget.data} />
                <RecommendationSection campaign={campaign} version={version} />
            </div>
            {running && budget.data.total > 0 && <PlanChart budget={budget.data} />}
            {running && <EfficiencyTable id={id} />}
            {running && <ForecastSection campaign={campaign} />}
            {running && <TargetRoi campaign={campaign} />}
        </div>
    );
}
