import { Link } from '@tanstack/react-router';
import { Note } from '#components/note.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { useBudgetRecommendations } from '#features/campaigns/api/recommendations.ts';
import { useCampaignBudget } from '#features/campaigns/api/budget.ts';
import { useCampaignWorkflow } from '#features/campaigns/api/workflow.ts';
import { useItems } from '#features/campaigns/api/content.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { stepTitle } from '#features/campaigns/words.ts';
import { money } from '#lib/format/numbers.ts';
import { relative } from '#lib/format/time.ts';
import { useNow } from '#lib/now.ts';

const TABS = { workflow: '/campaigns/$id/workflow', budget: '/campaigns/$id/budget', content: '/campaigns/$id/content' } as const;

/** What somebody should look at, worst first; nothing where there is nothing. */
export function Attention({ campaign }: { campaign: Campaign }) {
    const workflow = useCampaignWorkflow(campaign.id).data;
    const budget = useCampaignBudget(campaign.id).data;
    const items = useItems(campaign.id).data;
    const recommendations = useBudgetRecommendations(campaign.id).data;
    const now = useNow();
    const failed = workflow?.steps.find((step) => step.status === 'FAILED');
    const lost = items?.items.filter((item) => item.status === 'FAILED') ?? [];
    const open = recommendations?.proposals.filter((proposal) => proposal.state === 'OPEN') ?? [];
    const tells = [
        failed && (
            <Note key="step" tone="bad" action={<Go id={campaign.id} to="workflow" label="Look at the step" />}>
                {stepTitle[failed.step]} failed. {failed.error}
            </Note>
        ),
        lost.length > 0 && (
            <Note key="items" tone="warn" action={<Go id={campaign.id} to="content" label="See which" />}>
                {lost.length === 1 ? 'One item' : `${lost.length} items`} could not go out. {lost[0]?.reason}
            </Note>
        ),
        budget && (budget.state === 'AHEAD' || budget.state === 'OVER') && (
            <Note key="pace" tone="warn" action={<Go id={campaign.id} to="budget" label="Look at the budget" />}>
                {money(budget.spent, budget.currency)} are spent where the plan expected {money(budget.plannedByNow, budget.currency)} by
                now.
                {budget.projectedEnd && ` At this pace the money runs out ${relative(budget.projectedEnd, now)}.`}
            </Note>
        ),
        open.length > 0 && (
            <Note key="proposal" tone="plain" action={<Go id={campaign.id} to="budget" label="Read the proposal" />}>
                Ava proposes to move some of the budget. {open[0]?.reason}
            </Note>
        ),
        campaign.status === 'PAUSED' && (
            <Note key="paused" tone="warn">
                The campaign is paused: nothing goes out until it is resumed.
            </Note>
        ),
    ].filter(Boolean);
    return tells.length > 0 && <div className="flex flex-col gap-2">{tells}</div>;
}

const Go = (props: { id: string; to: keyof typeof TABS; label: string }) => (
    <Link to={TABS[props.to]} params={{ id: props.id }} className={buttonClass('quiet', 'small')}>
        {props.label}
    </Link>
);
