import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Note } from '#components/note.tsx';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import { sampleSizeQuery } from '#features/email/ab-tests/api/ab-test.ts';
import { shareOf } from '#features/email/ab-tests/form/fields.ts';
import { verdictOf } from '#features/email/ab-tests/form/verdict.ts';
import { abStrings } from '#features/email/ab-tests/strings.ts';
import type { AbMetric } from '#features/email/ab-tests/types.ts';
import { Fact, Facts } from '#features/email/parts/facts.tsx';
import { count, percent } from '#lib/format/numbers.ts';
import { useSettled } from '#lib/use-settled.ts';

const text = abStrings.calculator;

/** What emails reach by common experience, until the person enters something better. */
const BASELINES: Record<AbMetric, string> = { HUMAN_CLICKS: '3', HUMAN_OPENS: '25', CONVERSIONS: '1', REVENUE: '1' };
const POWERS = ['0.7', '0.8', '0.9', '0.95'];

interface CalculatorProps {
    metric: AbMetric;
    variants: number;
    /** As typed, in percent. */
    lift: string;
    share: string;
    /** As typed, in percent; undefined without a holdout group. */
    holdoutShare: string | undefined;
    /** Undefined while it is not known. */
    audienceSize: number | undefined;
}

/** Says how many recipients a test needs, and whether this one has them. */
export function Calculator({ metric, variants, lift, share, holdoutShare, audienceSize }: CalculatorProps) {
    const [typed, setTyped] = useState<string>();
    const [power, setPower] = useState('0.8');
    const baseline = shareOf(typed ?? BASELINES[metric]);
    const effect = shareOf(lift);
    const valid = baseline !== undefined && baseline > 0 && baseline < 1 && effect !== undefined && effect > 0;
    const [asked, askedEffect] = JSON.parse(useSettled(JSON.stringify([baseline ?? 0, effect ?? 0]))) as [number, number];
    const size = useQuery({ ...sampleSizeQuery(asked, askedEffect, variants, Number(power)), enabled: valid });
    const testShare = shareOf(share);
    return (
        <Section title={text.title}>
            <div className="grid grid-cols-2 gap-3 p-4 pb-0">
                <Field label={text.baseline} help={text.baselineHelp}>
                    {(aria) => <Input {...aria} inputMode="decimal" value={typed ?? BASELINES[metric]} onChange={(event) => setTyped(event.target.value)} />}
                </Field>
                <Field label={text.power}>
                    {(aria) => (
                        <Select {...aria} value={power} onChange={(event) => setPower(event.target.value)}>
                            {POWERS.map((one) => (
                                <option key={one} value={one}>
                                    {percent(Number(one))}
                                </option>
                            ))}
                        </Select>
                    )}
                </Field>
            </div>
            {metric === 'REVENUE' && <p className="px-4 pt-3 text-label text-muted">{text.revenue}</p>}
            {size.isError ? (
                <InlineProblem error={size.error} onRetry={() => void size.refetch()} />
            ) : (
                size.data &&
                valid && (
                    <>
                        <Facts>
                            <Fact name={text.perVariant}>{count(size.data.perVariant)}</Fact>
                            <Fact name={text.total}>{count(size.data.total)}</Fact>
                            {audienceSize !== undefined && testShare !== undefined && <Fact name={text.have}>{count(Math.floor((audienceSize * testShare) / variants))}</Fact>}
                        </Facts>
                        <Verdict size={size.data} audienceSize={audienceSize} testShare={testShare} holdoutShare={shareOf(holdoutShare ?? '') ?? 0} variants={variants} />
                    </>
                )
            )}
        </Section>
    );
}

function Verdict(props: Parameters<typeof verdictOf>[0]) {
    const { tone, message } = verdictOf(props);
    return (
        <div className="px-4 pb-4" aria-live="polite">
            <Note tone={tone}>{message}</Note>
            <p className="mt-2 text-label text-faint">{text.once(props.size.perVariantSingleLook)}</p>
        </div>
    );
}
