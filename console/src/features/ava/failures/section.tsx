import { CircleCheck } from 'lucide-react';
import { RichText } from '#components/rich-text.tsx';
import { Section } from '#components/section.tsx';
import { Time } from '#components/time.tsx';
import { useFailures } from '#features/ava/api/failures.ts';
import { FailureCard } from '#features/ava/failures/card.tsx';
import { failureStrings as text } from '#features/ava/failures/strings.ts';
import { Loaded } from '#features/ava/parts/loaded.tsx';
import { isSnoozed } from '#features/ava/parts/snooze.ts';
import { avaStrings } from '#features/ava/strings.ts';
import type { Failure } from '#features/ava/types.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { count } from '#lib/format/numbers.ts';
import { duration } from '#lib/format/time.ts';
import { useNow } from '#lib/now.ts';

/** What is failing, since when, how that is known and what to do; and what was fixed lately. */
export function FailureSection({ campaign }: { campaign: Campaign }) {
    const query = useFailures(campaign.id);
    const now = useNow();
    const open = query.data?.items.length ?? 0;
    return (
        <Section title={text.title} hint={open > 0 && text.open(open, count(open))} flush={open > 0}>
            <Loaded query={query} label={avaStrings.loading(text.title)} className="h-16">
                {({ items, cleared }) => (
                    <>
                        {items.length === 0 ? (
                            <Nothing />
                        ) : (
                            <ul className="flex flex-col gap-3">
                                {[...items].sort((a, b) => Number(isSnoozed(a, now)) - Number(isSnoozed(b, now))).map((failure) => (
                                    <FailureCard key={failure.id} failure={failure} zone={campaign.timeZone} snoozed={isSnoozed(failure, now)} />
                                ))}
                            </ul>
                        )}
                        <Cleared failures={cleared} zone={campaign.timeZone} />
                    </>
                )}
            </Loaded>
        </Section>
    );
}

const Nothing = () => (
    <div className="flex items-start gap-2.5 px-4 py-3 text-table">
        <CircleCheck size={16} aria-hidden className="mt-0.5 shrink-0 text-good" />
        <p>
            <span className="font-medium">{text.none}</span> <span className="text-muted">{text.noneDetail}</span>
        </p>
    </div>
);

const Cleared = ({ failures, zone }: { failures: Failure[]; zone: string }) =>
    failures.length > 0 && (
        <details className="px-4 py-2 text-table">
            <summary className="w-fit cursor-pointer text-muted">{text.cleared(count(failures.length))}</summary>
            <ul className="mt-2 flex flex-col gap-1.5">
                {failures.map(({ id, problem, since, clearedAt }) => (
                    <li key={id} className="flex flex-wrap items-baseline gap-x-3">
                        <span className="min-w-0 flex-1 text-pretty">{problem}</span>
                        {clearedAt && (
                            <span className="text-label text-faint">
                                <RichText text={text.fixed} values={{ time: <Time at={clearedAt} zone={zone} />, duration: text.lasted(duration(since, clearedAt)) }} />
                            </span>
                        )}
                    </li>
                ))}
            </ul>
        </details>
    );
