import { RichText } from '#components/rich-text.tsx';
import { Section } from '#components/section.tsx';
import { Time } from '#components/time.tsx';
import { Checked } from '#features/ava/advice/checked.tsx';
import { RecommendationCard } from '#features/ava/advice/card.tsx';
import { adviceStrings as text } from '#features/ava/advice/strings.ts';
import { useAdvice } from '#features/ava/api/recommendations.ts';
import { Loaded } from '#features/ava/parts/loaded.tsx';
import { isSnoozed } from '#features/ava/parts/snooze.ts';
import { avaStrings } from '#features/ava/strings.ts';
import type { Advice, Recommendation } from '#features/ava/types.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { count } from '#lib/format/numbers.ts';
import { useNow } from '#lib/now.ts';

/** What Ava recommends, to accept, dismiss or put off, and what led to no advice. */
export function AdviceSection({ campaign }: { campaign: Campaign }) {
    const query = useAdvice(campaign.id);
    const asOf = query.data?.metricsAsOf;
    return (
        <Section title={text.title} hint={asOf && <RichText text={text.asOf} values={{ time: <Time at={asOf} zone={campaign.timeZone} /> }} />} flush>
            <div className="flex flex-col gap-3">
                <Loaded query={query} label={avaStrings.loading(text.title)} className="h-40">
                    {(advice) => <Found campaign={campaign} advice={advice} />}
                </Loaded>
            </div>
        </Section>
    );
}

function Found({ campaign, advice }: { campaign: Campaign; advice: Advice }) {
    const now = useNow();
    const snoozed = advice.items.filter((one) => isSnoozed(one, now));
    const open = advice.items.filter((one) => !isSnoozed(one, now));
    const list = (items: Recommendation[]) => (
        <ul className="flex flex-col gap-3">
            {items.map((one) => (
                <RecommendationCard key={one.id} campaign={campaign} recommendation={one} hitRate={advice.hitRates.find(({ kind }) => kind === one.kind)} snoozed={isSnoozed(one, now)} />
            ))}
        </ul>
    );
    return (
        <>
            {open.length > 0 ? list(open) : <Nothing assessed={advice.assessedAt !== undefined} />}
            {snoozed.length > 0 && (
                <details className="text-table">
                    <summary className="mb-2 w-fit cursor-pointer text-muted">{text.snoozed(count(snoozed.length))}</summary>
                    {list(snoozed)}
                </details>
            )}
            <Checked assessments={advice.assessments} />
        </>
    );
}

const Nothing = ({ assessed }: { assessed: boolean }) => (
    <div className="rounded-lg border border-line bg-raised px-4 py-3 text-table">
        {assessed ? (
            <>
                <p className="font-medium">{text.empty}</p>
                <p className="text-muted">{text.emptyDetail}</p>
            </>
        ) : (
            <p className="text-muted">{text.notYet}</p>
        )}
    </div>
);
