import { DataTable, orDash } from '#components/data-table.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { Time } from '#components/time.tsx';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import type { useTrackRecord } from '#features/ava/api/track-record.ts';
import { outlookStrings } from '#features/ava/outlook/strings.ts';
import type { ScoredGoal } from '#features/ava/types.ts';
import { goalName } from '#features/campaigns/goals/goal-text.ts';
import { decimal, percent } from '#lib/format/numbers.ts';

const text = outlookStrings.scored;
const whole = (share: number) => percent(share, 0);

/** The goals of ended campaigns: what was predicted, and what happened. */
export function ScoredGoals({ query }: { query: ReturnType<typeof useTrackRecord> }) {
    const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
    return (
        <Section title={text.title}>
            <ScrollBox label={componentStrings.chart.tableOf(text.title)} className="max-h-80">
                <DataTable<ScoredGoal>
                    caption={text.title}
                    rows={rows}
                    stack
                    columns={[
                        { label: text.goal, className: 'max-w-56 truncate', cell: (row) => <Goal row={row} /> },
                        { label: text.outcome, cell: (row) => <span className={row.reached ? 'text-good' : 'text-bad'}>{row.reached ? text.reached : text.missed}</span> },
                        { label: text.first, numeric: true, cell: (row) => orDash(row.firstProbability, whole) },
                        { label: text.last, numeric: true, cell: (row) => orDash(row.lastProbability, whole) },
                        { label: text.brier, numeric: true, cell: (row) => orDash(row.brier, decimal) },
                        { label: text.when, cell: (row) => orDash(row.scoredAt, (at) => <Time at={at} className="text-faint" />) },
                    ]}
                />
            </ScrollBox>
            {query.hasNextPage && (
                <div className="border-t border-line p-3 text-center">
                    <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                        {text.more}
                    </Button>
                </div>
            )}
        </Section>
    );
}

const Goal = ({ row }: { row: ScoredGoal }) => (
    <>
        {goalName(row)} <span className="text-faint">{row.campaignName ?? text.unnamed}</span>
    </>
);
