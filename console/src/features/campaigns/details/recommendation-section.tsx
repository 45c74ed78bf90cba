import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { Money } from '#components/money.tsx';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { useBudgetRecommendations } from '#features/campaigns/api/recommendations.ts';
import { reallocate } from '#features/campaigns/api/writes.ts';
import { ChannelLabel } from '#components/channels.tsx';
import type { Campaign, Recommendations } from '#features/campaigns/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { money } from '#lib/format/numbers.ts';

/** How the budget would be better divided, why, and the one button that does it. */
export function RecommendationSection({ campaign, version }: { campaign: Campaign; version: number }) {
    const answer = useBudgetRecommendations(campaign.id);
    const [asking, setAsking] = useState(false);
    const { canWrite } = useCurrentUser();
    const found = answer.data;
    const moves = found?.allocations.some((row) => Math.abs(row.change) >= 0.005) ?? false;
    const open = campaign.status === 'ACTIVE' || campaign.status === 'PAUSED';
    return (
        <Section title="Recommended" hint={found && (found.basis === 'CURVE' ? 'by marginal return' : 'in proportion')}>
            {!found ? (
                answer.isError ? <InlineProblem error={answer.error} onRetry={() => void answer.refetch()} /> : <Skeleton className="h-40" />
            ) : (
                <div className="flex flex-col gap-3 p-4">
                    <p className="text-table text-pretty text-muted">{found.reason}</p>
                    {moves && <Moves found={found} />}
                    <Effect found={found} />
                    {moves && canWrite && open && (
                        <Button look="primary" className="self-start" onClick={() => setAsking(true)}>
                            Apply recommendation
                        </Button>
                    )}
                    {!moves && <p className="text-table">The budget is divided as recommended.</p>}
                    <Confirm
                        open={asking}
                        onOpenChange={setAsking}
                        title="Divide the budget as recommended?"
                        description={`The ${money(campaign.budget.total, campaign.budget.currency)} stay the same in all. Channels are told at once, and the history keeps who decided it.`}
                        action="Apply recommendation"
                        onConfirm={async () => {
                            await reallocate(campaign.id, {
                                allocations: found.allocations.map((row) => ({ channel: row.channel, amount: row.recommended })),
                                reason: `As recommended: ${found.reason}`.slice(0, 500),
                                version,
                            });
                            toast('The budget is divided as recommended.');
                        }}
                    />
                </div>
            )}
        </Section>
    );
}

const Moves = ({ found }: { found: Recommendations }) => (
    <ul className="flex flex-col divide-y divide-line">
        {found.allocations.map((row) => (
            <li key={row.channel} className="py-2 text-table">
                <div className="flex flex-wrap items-center gap-x-2">
                    <ChannelLabel channel={row.channel} className="min-w-24 flex-1 font-medium max-sm:w-full max-sm:flex-none" />
                    <Money amount={row.current} currency={found.currency} className="text-muted" />
                    <ArrowRight size={12} aria-label="to" className="text-faint" />
                    <Money amount={row.recommended} currency={found.currency} className="font-medium" />
                    <Money amount={row.change} currency={found.currency} signed className={row.change > 0 ? 'w-20 text-right text-good max-sm:ml-auto' : 'w-20 text-right text-muted max-sm:ml-auto'} />
                </div>
                {row.reason && <p className="pl-4 text-label text-faint">{row.reason}</p>}
            </li>
        ))}
    </ul>
);

function Effect({ found }: { found: Recommendations }) {
    const { expectedRevenueNow: now, expectedRevenueThen: then, currency } = found;
    if (now === undefined || then === undefined) return null;
    return (
        <p className="text-table">
            Expected revenue: <b className="font-medium tabular-nums">{money(Math.round(then), currency)}</b> instead of{' '}
            <span className="tabular-nums">{money(Math.round(now), currency)}</span>.
        </p>
    );
}
