import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { Money } from '#components/money.tsx';
import { Note } from '#components/note.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { useCampaignBudget } from '#features/campaigns/api/budget.ts';
import { useBudgetRecommendations } from '#features/campaigns/api/recommendations.ts';
import { reallocate } from '#features/campaigns/api/writes.ts';
import { ChannelLabel } from '#components/channels.tsx';
import { budgetStrings, channelSplitText, splitText } from '#features/campaigns/budget/strings.ts';
import type { Campaign, Recommendations } from '#features/campaigns/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { channelName } from '#lib/channels.ts';
import { cn } from '#lib/cn.ts';
import { money } from '#lib/format/numbers.ts';
import { formatList } from '#lib/format/text.ts';

/** The recommended budget split with its reasons, and a button to apply it. */
export function RecommendationSection({ campaign, version }: { campaign: Campaign; version: number }) {
    const query = useBudgetRecommendations(campaign.id);
    const [confirming, setConfirming] = useState(false);
    const { canWrite } = useCurrentUser();
    const found = query.data;
    const changes = found?.allocations.some((row) => Math.abs(row.change) >= 0.005) ?? false;
    // Advice that its own model expects to lose money is not offered.
    const loses = found !== undefined && isWorse(found);
    const moves = changes && !loses;
    const open = campaign.status === 'ACTIVE' || campaign.status === 'PAUSED';
    return (
        <Section title={budgetStrings.recommendation.title} hint={found && (found.basis === 'CURVE' ? budgetStrings.recommendation.byMarginalReturn : budgetStrings.recommendation.proportional)}>
            {!found ? (
                query.isError ? <InlineProblem error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton className="h-40" />
            ) : (
                <div className="flex flex-col gap-3 p-4">
                    <p className="text-table text-pretty text-muted">{splitText(found)}</p>
                    <Overspent campaign={campaign} />
                    {moves && <Moves found={found} />}
                    {loses ? <p className="text-table">{budgetStrings.recommendation.keep}</p> : <Effect found={found} />}
                    {moves && canWrite && open && (
                        <Button look="primary" className="self-start" onClick={() => setConfirming(true)}>
                            {budgetStrings.recommendation.apply}
                        </Button>
                    )}
                    {!changes && <p className="text-table">{budgetStrings.recommendation.upToDate}</p>}
                    <Confirm
                        open={confirming}
                        onOpenChange={setConfirming}
                        title={budgetStrings.recommendation.confirm}
                        description={budgetStrings.recommendation.detail(money(campaign.budget.total, campaign.budget.currency))}
                        action={budgetStrings.recommendation.apply}
                        onConfirm={async () => {
                            await reallocate(campaign.id, {
                                allocations: found.allocations.map((row) => ({ channel: row.channel, amount: row.recommended })),
                                reason: budgetStrings.recommendation.reason(splitText(found)).slice(0, 500),
                                version,
                            });
                            toast(budgetStrings.recommendation.applied);
                        }}
                    />
                </div>
            )}
        </Section>
    );
}

/** Whether less revenue is expected from the recommended split than from the current one. */
const isWorse = ({ expectedRevenueNow: now, expectedRevenueThen: then }: Recommendations) => now !== undefined && then !== undefined && then < now;

/** Channels that have spent more than their share, which limits what can still be moved. */
function Overspent({ campaign }: { campaign: Campaign }) {
    const budget = useCampaignBudget(campaign.id).data;
    const over = budget?.channels.filter((row) => row.spent > row.allocated) ?? [];
    if (!budget || over.length === 0) return null;
    const list = formatList(over.map((row) => budgetStrings.recommendation.overspent(channelName[row.channel], money(row.spent, budget.currency), money(row.allocated, budget.currency))));
    return <Note tone="warn">{budgetStrings.recommendation.overspentChannels(list)}</Note>;
}

const Moves = ({ found }: { found: Recommendations }) => (
    <ul className="flex flex-col divide-y divide-line">
        {found.allocations.map((row) => (
            <li key={row.channel} className="py-2 text-table">
                <div className="flex flex-wrap items-center gap-x-3">
                    <ChannelLabel channel={row.channel} className="min-w-24 flex-1 font-medium" />
                    <span className="ml-auto flex flex-wrap items-center justify-end gap-x-2">
                        <Money amount={row.current} currency={found.currency} className="text-muted" />
                        <ArrowRight size={12} aria-label={budgetStrings.recommendation.to} className="text-faint" />
                        <Money amount={row.recommended} currency={found.currency} className="font-medium" />
                        <Money amount={row.change} currency={found.currency} signed className={cn('min-w-20 text-right', row.change > 0 ? 'text-good' : 'text-muted')} />
                    </span>
                </div>
                <p className="pl-4 text-label text-faint">{channelSplitText(row, found.currency)}</p>
            </li>
        ))}
    </ul>
);

function Effect({ found }: { found: Recommendations }) {
    const { expectedRevenueNow: now, expectedRevenueThen: then, currency } = found;
    if (now === undefined || then === undefined) return null;
    return (
        <p className="text-table">
            <RichText
                text={budgetStrings.recommendation.expectedRevenue}
                values={{
                    expected: <b className="font-medium tabular-nums">{money(Math.round(then), currency)}</b>,
                    current: <span className="tabular-nums">{money(Math.round(now), currency)}</span>,
                }}
            />
        </p>
    );
}
