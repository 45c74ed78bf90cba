import { Empty, ProblemState } from '#components/states.tsx';
import { Section } from '#components/section.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useAnalyticsReport, useReportPage } from '#features/analytics/api/report.ts';
import type { Report, ReportRequest } from '#features/analytics/types.ts';
import { cn } from '#lib/cn.ts';
import { calendarDay } from '#lib/format/time.ts';

/** The report as it is printed, before it is taken along. */
export function Preview({ id, wish, fault }: { id: string; wish: ReportRequest; fault: string | undefined }) {
    const report = useAnalyticsReport(id, wish, fault === undefined);
    const page = useReportPage(id, wish, fault === undefined);
    const failed = [report, page].find((one) => one.isError);
    return (
        <Section title="Preview" hint={report.data && !fault && told(report.data)} flush className="min-w-0">
            {fault ? (
                <Framed>
                    <Empty title="There is no report of these days">{fault}</Empty>
                </Framed>
            ) : failed ? (
                <Framed>
                    <ProblemState error={failed.error} what="The report" onRetry={() => void failed.refetch()} />
                </Framed>
            ) : page.data === undefined || report.data === undefined ? (
                <Skeleton className="h-[70dvh] rounded-lg" />
            ) : Object.keys(report.data.totals).length === 0 ? (
                <Framed>
                    <Empty title="Nothing was recorded in these days">Other days or channels may have figures.</Empty>
                </Framed>
            ) : (
                // Paper is white in either theme; the page may neither run scripts nor reach anything.
                <iframe
                    title={`Preview: ${report.data.title}`}
                    sandbox=""
                    srcDoc={page.data}
                    className={cn('h-[75dvh] w-full rounded-lg border border-line bg-white transition-opacity', page.isPlaceholderData && 'opacity-50')}
                />
            )}
        </Section>
    );
}

const Framed = (props: { children: React.ReactNode }) => <div className="rounded-lg border border-line bg-raised">{props.children}</div>;

const told = ({ period, words }: Report) =>
    [
        `${calendarDay(period.from)} to ${calendarDay(period.to)}`,
        words?.engine && (words.engine === 'claude' ? 'words by Claude, checked against the figures' : 'words made from the figures'),
    ]
        .filter(Boolean)
        .join(', ');
