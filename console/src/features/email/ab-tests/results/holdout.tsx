import { orDash } from '#components/data-table.tsx';
import { Section } from '#components/section.tsx';
import { abStrings } from '#features/email/ab-tests/strings.ts';
import type { HoldoutResult } from '#features/email/ab-tests/types.ts';
import { Fact, Facts } from '#features/email/parts/facts.tsx';
import { count, pointsChange, rate } from '#lib/format/numbers.ts';
import { exact } from '#lib/format/time.ts';

const text = abStrings.results;

/** What the email itself achieved, measured against those who did not get it. */
export const HoldoutSection = ({ holdout }: { holdout: HoldoutResult }) => (
    <Section title={text.holdout} hint={holdout.event}>
        <p className="px-4 pt-4">{holdout.summary}</p>
        <Facts>
            <Fact name={text.othersRate}>{orDash(holdout.others.rate, rate)} ({count(holdout.others.recipients)})</Fact>
            <Fact name={text.holdoutRate}>{orDash(holdout.rate, rate)} ({count(holdout.recipients)})</Fact>
            <Fact name={text.difference}>{orDash(holdout.difference, pointsChange)}
                {holdout.interval && ` (${pointsChange(holdout.interval.low)} – ${pointsChange(holdout.interval.high)})`}</Fact>
            <Fact name={text.holdoutUntil}>{exact(holdout.until)}</Fact>
        </Facts>
    </Section>
);
