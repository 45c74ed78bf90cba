import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { Section } from '#components/section.tsx';
import { Button } from '#components/ui/button.tsx';
import { ProblemRow } from '#features/overview/problem-row.tsx';
import { overviewStrings } from '#features/overview/strings.ts';
import type { RunningCampaign } from '#features/overview/types.ts';
import { problemsOf } from '#features/overview/urgent.ts';

const text = overviewStrings.urgent;

/** Problems shown at first; more than a person solves before the next look. */
const AT_FIRST = 8;

/** The problems of all running campaigns, the one where waiting costs most first. */
export function Problems({ campaigns, running, ranking }: { campaigns: readonly RunningCampaign[]; running: number; ranking: string }) {
    const [all, setAll] = useState(false);
    const problems = problemsOf(campaigns);
    const more = campaigns.reduce((sum, { moreActions }) => sum + moreActions, 0);
    if (problems.length === 0) return <NothingNeeded running={running} />;
    return (
        <Section title={text.title} hint={<span title={ranking}>{text.order}</span>}>
            <ol className="divide-y divide-line">
                {(all ? problems : problems.slice(0, AT_FIRST)).map((ranked) => (
                    <ProblemRow key={ranked.action.id} ranked={ranked} />
                ))}
            </ol>
            {(!all && problems.length > AT_FIRST) || more > 0 ? (
                <div className="flex flex-wrap items-center gap-3 border-t border-line px-4 py-2 text-label text-muted">
                    {!all && problems.length > AT_FIRST && (
                        <Button size="small" onClick={() => setAll(true)}>
                            {text.all(problems.length)}
                        </Button>
                    )}
                    {more > 0 && <span>{text.more(more)}</span>}
                </div>
            ) : null}
        </Section>
    );
}

const NothingNeeded = ({ running }: { running: number }) => (
    <Section title={text.title}>
        <div className="flex items-start gap-3 px-4 py-4">
            <CircleCheck size={18} aria-hidden className="mt-0.5 shrink-0 text-good" />
            <div>
                <p className="font-medium">{text.none}</p>
                <p className="mt-0.5 text-table text-muted">{text.noneDetail(running)}</p>
            </div>
        </div>
    </Section>
);
