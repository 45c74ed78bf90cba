import { Link } from '@tanstack/react-router';
import { Note } from '#components/note.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { useBudgetRecommendations } from '#features/campaigns/api/recommendations.ts';
import { useCampaignBudget } from '#features/campaigns/api/budget.ts';
import { useCampaignWorkflow } from '#features/campaigns/api/workflow.ts';
import { useItems } from '#features/campaigns/api/content.ts';
import { detailStrings } from '#features/campaigns/details/strings.ts';
import { stepFailedText } from '#features/campaigns/strings.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { money } from '#lib/format/numbers.ts';
import { relative } from '#lib/format/time.ts';
import { useNow } from '#lib/now.ts';

const TABS = { workflow: '/campaigns/$id/workflow', budget: '/campaigns/$id/budget', content: '/campaigns/$id/content' } as const;

/** The campaign's problems and open suggestions, most serious first. */
export function Attention({ campaign }: { campaign: Campaign }) {
    const workflow = useCampaignWorkflow(campaign.id).data;
    const budget = useCampaignBudget(campaign.id).data;
    const items = useItems(campaign.id).data;
    const recommendations = useBudgetRecommendations(campaign.id).data;
    const now = useNow();
    const failed = workflow?.steps.find((step) => step.status === 'FAILED');
    const failedItems = items?.items.filter((item) => item.status === 'FAILED') ?? [];
    const open = recommendations?.proposals.filter((proposal) => proposal.state === 'OPEN') ?? [];
    const notes = [
        failed && (
            <Note key="step" tone="bad" action={<TabLink id={campaign.id} to="workflow" label={detailStrings.attention.viewStep} />}>
                {stepFailedText(failed.step, failed.error)}
            </Note>
        ),
        failedItems.length > 0 && (
            <Note key="items" tone="warn" action={<TabLink id={campaign.id} to="content" label={detailStrings.attention.viewItems} />}>
                {detailStrings.attention.itemsFailed(failedItems.length, failedItems[0]?.reason ?? '')}
            </Note>
        ),
        budget && (budget.state === 'AHEAD' || budget.state === 'OVER') && (
            <Note key="pace" tone="warn" action={<TabLink id={campaign.id} to="budget" label={detailStrings.attention.viewBudget} />}>
                {detailStrings.attention.pace(money(budget.spent, budget.currency), money(budget.plannedByNow, budget.currency))}{' '}
                {budget.projectedEnd && runsOut(budget.projectedEnd, now)}
            </Note>
        ),
        open.length > 0 && (
            <Note key="proposal" tone="plain" action={<TabLink id={campaign.id} to="budget" label={detailStrings.attention.viewSuggestion} />}>
                {detailStrings.attention.suggestion(open[0]?.reason ?? '')}
            </Note>
        ),
        campaign.status === 'PAUSED' && (
            <Note key="paused" tone="warn">
                {detailStrings.attention.paused}
            </Note>
        ),
    ].filter(Boolean);
    return notes.length > 0 && <div className="flex flex-col gap-2">{notes}</div>;
}

function runsOut(end: string, now: number): string {
    return new Date(end).getTime() <= now ? detailStrings.attention.budgetUsedUp : detailStrings.attention.budgetRunsOut(relative(end, now));
}

const TabLink = (props: { id: string; to: keyof typeof TABS; label: string }) => (
    <Link to={TABS[props.to]} params={{ id: props.id }} className={buttonClass('quiet', 'small')}>
        {props.label}
    </Link>
);
