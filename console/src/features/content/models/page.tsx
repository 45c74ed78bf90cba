import { useState, type ReactNode } from 'react';
import { Note } from '#components/note.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { Section } from '#components/section.tsx';
import { Select } from '#components/ui/input.tsx';
import { Meter } from '#components/ui/meter.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useModelUsage, useReportModelUsage, type Calls, type ModelUsage } from '#features/content/models/api/model-usage.ts';
import { byPurpose, together, tokensOf } from '#features/content/models/by-purpose.ts';
import { engineName } from '#features/content/repurpose/piece/piece-text.ts';
import { ContentPage } from '#features/content/tabs.tsx';
import { modelStrings } from '#features/content/models/strings.ts';
import { compact, count, money, percent } from '#lib/format/numbers.ts';
import { humanize } from '#lib/format/text.ts';
import { calendarDays, dayIn, daysAfter } from '#lib/format/time.ts';

const text = modelStrings;
const PERIODS = [7, 30, 90] as const;
const CURRENCY = 'USD';

/** What models have cost and what is left of today's budget. Answers: what do our texts cost, and who writes them? */
export function ModelsPage() {
    const [days, setDays] = useState<number>(30);
    const today = dayIn('UTC');
    const usage = useModelUsage(daysAfter(today, 1 - days), today);
    const reports = useReportModelUsage(daysAfter(today, 1 - days), today);
    return (
        <ContentPage title={text.title}>
            <div className="mb-4 flex justify-end">
                <Select aria-label={text.period} value={days} className="w-40" onChange={(event) => setDays(Number(event.target.value))}>
                    {PERIODS.map((period) => (
                        <option key={period} value={period}>
                            {text.days(period)}
                        </option>
                    ))}
                </Select>
            </div>
            {usage.data ? (
                <>
                    {reports.isError && (
                        <Note tone="warn" className="mb-4">
                            {text.reportsUnknown}
                        </Note>
                    )}
                    <Usage usage={usage.data} reports={reports.data} />
                </>
            ) : usage.isError ? (
                <ProblemState error={usage.error} what={text.what} onRetry={() => void usage.refetch()} />
            ) : (
                <div role="status" aria-label={text.loading} className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
                    {[0, 1, 2, 3].map((card) => (
                        <Skeleton key={card} className="h-24" />
                    ))}
                </div>
            )}
        </ContentPage>
    );
}

function Usage({ usage, reports }: { usage: ModelUsage; reports?: ModelUsage }) {
    const { cost, unpriced, items } = together(reports ? [usage, reports] : [usage]);
    const calls = items.reduce((sum, item) => sum + item.calls, 0);
    const failed = calls - items.reduce((sum, item) => sum + item.answered, 0);
    const tokens = items.reduce((sum, item) => sum + tokensOf(item), 0);
    const cached = items.reduce((sum, item) => sum + item.cacheRead, 0);
    return (
        <>
            {usage.configured ? (
                <p className="mb-4 max-w-2xl text-pretty text-muted">
                    <RichText text={text.engine} values={{ engine: <span className="font-medium text-ink">{engineName(usage.engine)}</span> }} />
                </p>
            ) : (
                <Note tone="plain" className="mb-4">
                    {text.notConfigured}
                </Note>
            )}
            <dl className="mb-6 grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
                <Card label={text.cost} value={money(cost, CURRENCY)} hint={calendarDays(usage.from, usage.to)} />
                <Card label={text.calls} value={count(calls)} hint={failed > 0 ? text.failed(count(failed)) : calls > 0 ? text.allAnswered : undefined} />
                <Card label={text.tokens} value={compact(tokens)} hint={tokens > 0 ? text.cached(percent(cached / tokens)) : undefined} />
                {usage.configured && <Budget label={text.budget} usage={usage} />}
                {reports?.configured && <Budget label={text.reportBudget} usage={reports} />}
            </dl>
            {unpriced > 0 && (
                <Note tone="warn" className="mb-4">
                    {text.unpriced(unpriced)}
                </Note>
            )}
            <Section title={text.table}>{items.length === 0 ? <Empty title={text.empty}>{text.emptyDetail}</Empty> : <Table items={items} />}</Section>
        </>
    );
}

const Card = (props: { label: string; value: string; hint?: ReactNode }) => (
    <div className="rounded-lg border border-line bg-raised px-4 py-3">
        <dt className="text-label text-muted">{props.label}</dt>
        <dd className="mt-0.5 text-kpi font-semibold tabular-nums">{props.value}</dd>
        <dd className="min-h-4 text-label text-faint">{props.hint}</dd>
    </div>
);

function Budget({ label, usage: { budget, spent, left } }: { label: string; usage: ModelUsage }) {
    const share = budget > 0 ? spent / budget : 1;
    return (
        <div className="rounded-lg border border-line bg-raised px-4 py-3">
            <dt className="text-label text-muted">{label}</dt>
            <dd className="mt-0.5 text-kpi font-semibold tabular-nums">{percent(Math.min(1, share))}</dd>
            <dd className="text-label text-faint">
                <Meter label={text.budgetMeter} value={share} tone={left <= 0 ? 'bad' : share > 0.9 ? 'warn' : 'accent'} className="my-1.5" />
                {left <= 0 ? text.budgetSpent : text.budgetLeft(compact(left), compact(budget))}
            </dd>
        </div>
    );
}

const Table = ({ items }: { items: readonly Calls[] }) => (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={text.table}>
        <table className="w-full text-table">
            <thead className="text-label text-muted">
                <tr className="h-9 border-b border-line text-left">
                    <th className="px-4 font-medium">{text.columns.purpose}</th>
                    <th className="px-4 font-medium">{text.columns.model}</th>
                    <th className="px-4 text-right font-medium">{text.columns.calls}</th>
                    <th className="px-4 text-right font-medium">{text.columns.tokens}</th>
                    <th className="px-4 text-right font-medium">{text.columns.cost}</th>
                </tr>
            </thead>
            <tbody className="divide-y divide-line">
                {byPurpose(items).map((row) => (
                    <tr key={`${row.purpose} ${row.model}`} className="h-10">
                        <td className="whitespace-nowrap px-4">{text.purposes[row.purpose] ?? humanize(row.purpose)}</td>
                        <td className="whitespace-nowrap px-4 text-muted">{row.model}</td>
                        <td className="px-4 text-right tabular-nums">{count(row.calls)}</td>
                        <td className="px-4 text-right tabular-nums">{count(row.tokens)}</td>
                        <td className="px-4 text-right tabular-nums">{money(row.cost, CURRENCY, { exact: true })}</td>
                    </tr>
                ))}
            </tbody>
        </table>
    </div>
);
