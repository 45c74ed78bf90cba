import { Section } from '#components/section.tsx';
import { Empty } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { useDecisions } from '#features/ava/api/decisions.ts';
import { DecisionEntry } from '#features/ava/decisions/entry.tsx';
import { decisionStrings as text } from '#features/ava/decisions/strings.ts';
import { Loaded } from '#features/ava/parts/loaded.tsx';
import { avaStrings } from '#features/ava/strings.ts';
import type { Campaign } from '#features/campaigns/types.ts';

/** What was recommended and decided, what was expected of it and what was measured since. */
export function DecisionSection({ campaign }: { campaign: Campaign }) {
    const query = useDecisions(campaign.id);
    return (
        <Section title={text.title} hint={text.newestFirst}>
            <Loaded query={{ ...query, data: query.data?.pages.flatMap((page) => page.items) }} label={avaStrings.loading(text.title)} className="h-64">
                {(decisions) =>
                    decisions.length === 0 ? (
                        <Empty title={text.empty} className="py-8">
                            {text.emptyDetail}
                        </Empty>
                    ) : (
                        <ol className="divide-y divide-line">
                            {decisions.map((decision) => (
                                <DecisionEntry key={decision.id} decision={decision} campaign={campaign} />
                            ))}
                        </ol>
                    )
                }
            </Loaded>
            {query.hasNextPage && (
                <div className="border-t border-line p-3 text-center">
                    <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                        {text.earlier}
                    </Button>
                </div>
            )}
        </Section>
    );
}
