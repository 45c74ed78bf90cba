import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DataTable, orDash, type DataColumn } from '#components/data-table.tsx';
import { Money } from '#components/money.tsx';
import { Note } from '#components/note.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { ProblemState } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { abResultsQuery, chooseWinner } from '#features/email/ab-tests/api/ab-test.ts';
import { HoldoutSection } from '#features/email/ab-tests/results/holdout.tsx';
import { Intervals, type IntervalRow } from '#features/email/ab-tests/results/intervals.tsx';
import { OutcomeNote } from '#features/email/ab-tests/results/outcome-note.tsx';
import { abStrings } from '#features/email/ab-tests/strings.ts';
import type { AbResults, AbTest, VariantResult } from '#features/email/ab-tests/types.ts';
import { VariantPreviewDialog } from '#features/email/emails/email/preview-dialog.tsx';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { count, decimal, money, percent, rate, relativeChange } from '#lib/format/numbers.ts';

const text = abStrings.results;

/** How a test goes: the outcome in words, the variants with their intervals, and the choice of a person. */
export function Results({ test, currency }: { test: AbTest; currency: string | undefined }) {
    const results = useQuery(abResultsQuery(test.emailId));
    if (!results.data) return results.isError ? <ProblemState error={results.error} what={text.what} onRetry={() => void results.refetch()} /> : <Skeleton className="h-96" />;
    return <Shown test={test} results={results.data} currency={currency} />;
}

function Shown({ test, results, currency }: { test: AbTest; results: AbResults; currency: string | undefined }) {
    const { canWrite } = useCurrentUser();
    const [chosen, setChosen] = useState<string>();
    const [previewed, setPreviewed] = useState<string>();
    const { metric, variants, leader, rest } = results;
    const leading = test.decision?.variant ?? leader;
    const format = metric === 'REVENUE' ? (value: number) => (currency ? money(value, currency, { exact: true }) : decimal(value)) : rate;
    const open = canWrite && (results.status === 'RUNNING' || results.status === 'WAITING');
    const values = variants.flatMap(({ name, value, interval }): IntervalRow[] => (value === null || value === undefined ? [] : [{ name, value, interval: interval ?? undefined }]));
    const lifts = variants.flatMap(({ name, lift, liftInterval }): IntervalRow[] => (lift === null || lift === undefined ? [] : [{ name, value: lift, interval: liftInterval ?? undefined }]));
    return (
        <div className="flex flex-col gap-5">
            <OutcomeNote test={test} results={results} />
            {results.sampleRatio.mismatch && <Note tone="bad">{text.mismatch}</Note>}
            {results.guardrails
                .filter(({ violated }) => violated)
                .map((one) => (
                    <Note key={one.variant + one.metric} tone="warn">
                        {text.guardrail(one.variant, text.guardrails[one.metric], rate(one.rate), rate(one.others))}
                    </Note>
                ))}
            {open && (
                <div className="flex flex-wrap gap-2">
                    {variants.map(({ name }) => (
                        <Button key={name} look={name === leader ? 'primary' : 'secondary'} onClick={() => setChosen(name)}>
                            {text.choose(name)}
                        </Button>
                    ))}
                </div>
            )}
            {values.length === 0 ? (
                <p className="text-muted">{text.noData}</p>
            ) : (
                <div className="grid gap-5 lg:grid-cols-2">
                    <Intervals title={text.chart(abStrings.rate[metric])} hint={text.chartHint} rows={values} format={format} leader={leading} />
                    {lifts.length > 0 && <Intervals title={text.liftChart} hint={text.liftHint} rows={lifts} format={relativeChange} leader={leading} />}
                </div>
            )}
            <Section
                title={text.numbers}
                actions={variants.map(({ name }) => (
                    <Button key={name} size="small" onClick={() => setPreviewed(name)}>
                        {abStrings.preview(name)}
                    </Button>
                ))}
                hint={rest.recipients > 0 && `${text.rest}: ${text.restStarted(rest.claimed, rest.recipients)}`}>
                <ScrollBox label={text.caption}>
                    <DataTable columns={columnsOf(currency, format)} rows={variants} caption={text.caption} />
                </ScrollBox>
            </Section>
            {results.holdout && <HoldoutSection holdout={results.holdout} />}
            {previewed && <VariantPreviewDialog id={test.emailId} variant={previewed} onClose={() => setPreviewed(undefined)} />}
            {chosen && (
                <Confirm
                    open
                    onOpenChange={() => setChosen(undefined)}
                    title={text.chooseTitle(chosen)}
                    description={text.chooseDetail(rest.recipients)}
                    action={text.choose(chosen)}
                    onConfirm={async () => {
                        await chooseWinner(test.emailId, chosen);
                        toast(text.chosen(chosen));
                    }}
                />
            )}
        </div>
    );
}

const columnsOf = (currency: string | undefined, format: (value: number) => string): DataColumn<VariantResult>[] => {
    const { columns } = text;
    return [
        { label: columns.variant, cell: ({ name }) => abStrings.variant(name) },
        { label: columns.recipients, numeric: true, cell: (row) => count(row.recipients) },
        { label: columns.sent, numeric: true, cell: (row) => count(row.sent) },
        { label: columns.delivered, numeric: true, cell: (row) => count(row.delivered) },
        { label: columns.opens, numeric: true, cell: (row) => count(row.humanOpens) },
        { label: columns.clicks, numeric: true, cell: (row) => count(row.humanClicks) },
        { label: columns.conversions, numeric: true, cell: (row) => count(row.conversions) },
        { label: columns.revenue, numeric: true, cell: (row) => (currency ? <Money amount={row.revenue} currency={currency} /> : decimal(row.revenue)) },
        { label: columns.unsubscribes, numeric: true, cell: (row) => count(row.unsubscribes) },
        { label: columns.complaints, numeric: true, cell: (row) => count(row.complaints) },
        { label: columns.chance, numeric: true, cell: (row) => orDash(row.chanceToWin, (chance) => percent(chance)) },
        { label: columns.loss, numeric: true, cell: (row) => orDash(row.expectedLoss, format) },
    ];
};
