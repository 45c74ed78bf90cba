import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ChannelLabel } from '#components/channels.tsx';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Meter } from '#components/ui/meter.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useGoals } from '#features/campaigns/api/goals.ts';
import { formatGoal, goalName, paceText } from '#features/campaigns/goals/goal-text.ts';
import { PlanDetailsDialog } from '#features/campaigns/goals/plan-details-dialog.tsx';
import { goalStrings } from '#features/campaigns/goals/strings.ts';
import type { Campaign, GoalProgress, GoalState } from '#features/campaigns/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { cn } from '#lib/cn.ts';

const TONES = { NOT_STARTED: 'plain', ON_TRACK: 'accent', BEHIND: 'warn', REACHED: 'good', MISSED: 'bad' } as const;
const COLOURS = { NOT_STARTED: 'text-faint', ON_TRACK: 'text-muted', BEHIND: 'text-warn', REACHED: 'text-good', MISSED: 'text-bad' } as const;

/** What the campaign should reach, and how far it is. */
export function GoalsSection({ campaign }: { campaign: Campaign }) {
    const [editing, setEditing] = useState(false);
    const { canWrite } = useCurrentUser();
    const canEdit = canWrite && campaign.status !== 'COMPLETED' && campaign.status !== 'ARCHIVED';
    const query = useGoals(campaign.id);
    return (
        <Section
            title={goalStrings.title}
            actions={
                <>
                    {campaign.status !== 'DRAFT' && campaign.goals.length > 0 && (
                        <Link to="/campaigns/$id/ava" params={{ id: campaign.id }} search={{ view: 'outlook' }} className={buttonClass('quiet')}>
                            {goalStrings.outlook}
                        </Link>
                    )}
                    {canEdit && <Button look="quiet" onClick={() => setEditing(true)}>{goalStrings.edit}</Button>}
                </>
            }
        >
            {query.isPending ? (
                <Skeleton className="m-4 h-10" />
            ) : query.isError ? (
                <InlineProblem error={query.error} onRetry={() => void query.refetch()} />
            ) : query.data.items.length === 0 ? (
                <p className="px-4 py-3 text-table text-muted">{goalStrings.empty}</p>
            ) : (
                <ul className="divide-y divide-line">
                    {query.data.items.map((goal) => (
                        <GoalRow key={goalName(goal)} goal={goal} currency={query.data.currency} elapsed={query.data.elapsed} />
                    ))}
                </ul>
            )}
            {editing && <PlanDetailsDialog campaign={campaign} onClose={() => setEditing(false)} />}
        </Section>
    );
}

function GoalRow({ goal, currency, elapsed }: { goal: GoalProgress; currency: string; elapsed: number | undefined }) {
    const show = (value: number) => formatGoal(goal.metric, value, currency);
    return (
        <li className="flex flex-col gap-1.5 px-4 py-2.5 text-table">
            <span className="flex flex-wrap items-baseline gap-x-2">
                <span className="font-medium">{goalStrings.metric[goal.metric]}</span>
                {goal.channel && <ChannelLabel channel={goal.channel} className="text-label text-muted" />}
                <GoalStateLabel state={goal.state} />
                <span className="ml-auto whitespace-nowrap tabular-nums">
                    {goal.actual === undefined ? '–' : show(goal.actual)} <span className="text-faint">{goalStrings.ofTarget(show(goal.target))}</span>
                </span>
            </span>
            <Meter
                label={goalStrings.progress(goalName(goal))}
                value={goal.progress}
                mark={goal.expected === undefined ? undefined : goal.expected / goal.target}
                tone={TONES[goal.state]}
            />
            <span className="flex flex-wrap justify-between gap-x-3 text-label text-faint">
                <span>{paceText(goal, elapsed)}</span>
                {goal.state === 'BEHIND' && goal.expected !== undefined && <span>{goalStrings.expected(show(goal.expected))}</span>}
            </span>
        </li>
    );
}

const GoalStateLabel = ({ state }: { state: GoalState }) => (
    <span className={cn('text-label', COLOURS[state])}>{goalStrings.state[state]}</span>
);
