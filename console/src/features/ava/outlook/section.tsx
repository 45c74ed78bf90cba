import { Link } from '@tanstack/react-router';
import { Section } from '#components/section.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { useOutlook } from '#features/ava/api/outlook.ts';
import { GoalCard } from '#features/ava/outlook/goal-card.tsx';
import { outlookStrings as text } from '#features/ava/outlook/strings.ts';
import { Loaded } from '#features/ava/parts/loaded.tsx';
import { avaStrings } from '#features/ava/strings.ts';
import type { Campaign } from '#features/campaigns/types.ts';

/** How likely each goal is to be reached by the end, and what drives that. */
export function OutlookSection({ campaign }: { campaign: Campaign }) {
    const query = useOutlook(campaign.id);
    return (
        <Section title={text.title}>
            <Loaded query={query} label={avaStrings.loading(text.title)} className="h-40">
                {(outlook) => (
                    <>
                        <p className="px-4 py-3 text-table text-pretty text-muted">{outlook.explanation}</p>
                        {outlook.state === 'NO_GOALS' ? (
                            <p className="flex flex-wrap items-center gap-3 px-4 pb-3 text-table">
                                {text.setGoals}
                                <Link to="/campaigns/$id" params={{ id: campaign.id }} className={buttonClass('secondary', 'small')}>
                                    {text.toGoals}
                                </Link>
                            </p>
                        ) : (
                            <ul className="divide-y divide-line border-t border-line empty:border-t-0">
                                {outlook.goals.map((goal) => (
                                    <GoalCard key={`${goal.metric} ${goal.channel ?? ''}`} goal={goal} campaign={campaign} />
                                ))}
                            </ul>
                        )}
                    </>
                )}
            </Loaded>
        </Section>
    );
}
