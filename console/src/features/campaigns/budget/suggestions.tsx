import { useState } from 'react';
import { Note } from '#components/note.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { useCampaignBudget } from '#features/campaigns/api/budget.ts';
import { useBudgetRecommendations } from '#features/campaigns/api/recommendations.ts';
import { reallocate } from '#features/campaigns/api/writes.ts';
import { budgetStrings } from '#features/campaigns/budget/strings.ts';
import { applyMoves } from '#features/campaigns/parts/apply-moves.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Campaign, Proposal } from '#features/campaigns/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { channelName } from '#lib/channels.ts';
import { money } from '#lib/format/numbers.ts';
import { formatList } from '#lib/format/text.ts';

/** Ava's open suggestions, with a button to apply each. */
export function Suggestions({ campaign, version }: { campaign: Campaign; version: number }) {
    const recommendations = useBudgetRecommendations(campaign.id);
    if (recommendations.isError && !recommendations.data) {
        return <InlineProblem error={recommendations.error} onRetry={() => void recommendations.refetch()} />;
    }
    const open = recommendations.data?.proposals.filter((proposal) => proposal.state === 'OPEN') ?? [];
    if (open.length === 0) return null;
    return (
        <div className="flex flex-col gap-2">
            {open.map((proposal) => (
                <SuggestionNote key={proposal.recommendationId} campaign={campaign} proposal={proposal} version={version} />
            ))}
        </div>
    );
}

function SuggestionNote(props: { campaign: Campaign; proposal: Proposal; version: number }) {
    const { campaign, proposal } = props;
    const [confirming, setConfirming] = useState(false);
    const { canWrite } = useCurrentUser();
    const budget = useCampaignBudget(campaign.id).data;
    const { currency } = campaign.budget;
    const moves = formatList(
        proposal.moves.map((move) => campaignStrings.move(money(move.amount, currency), channelName[move.from], channelName[move.to])),
    );
    const open = campaign.status === 'ACTIVE' || campaign.status === 'PAUSED';
    return (
        <Note
            tone="plain"
            action={
                canWrite &&
                open &&
                budget && (
                    <Button size="small" onClick={() => setConfirming(true)}>
                        {campaignStrings.apply}
                    </Button>
                )
            }
        >
            <b className="font-medium">{budgetStrings.suggestion.title(moves)}</b> {proposal.reason}{' '}
            <Time at={proposal.proposedAt} zone={campaign.timeZone} className="text-faint" />
            <Confirm
                open={confirming}
                onOpenChange={setConfirming}
                title={budgetStrings.suggestion.confirm(moves)}
                description={budgetStrings.suggestion.detail}
                action={budgetStrings.suggestion.apply}
                onConfirm={async () => {
                    await reallocate(campaign.id, {
                        allocations: applyMoves(budget?.channels ?? [], proposal.moves, currency),
                        recommendationId: proposal.recommendationId,
                        reason: budgetStrings.suggestion.reason(proposal.reason).slice(0, 500),
                        version: props.version,
                    });
                    toast(budgetStrings.suggestion.applied);
                }}
            />
        </Note>
    );
}
