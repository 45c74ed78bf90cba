import { Empty, ProblemState } from '#components/states.tsx';
import { Section } from '#components/section.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useAnalyticsReport, useReportPage } from '#features/analytics/api/report.ts';
import { reportStrings } from '#features/analytics/reports/strings.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { Report, ReportRequest } from '#features/analytics/types.ts';
import { cn } from '#lib/cn.ts';
import { calendarDay } from '#lib/format/time.ts';

/** A preview of the report as it will be printed. */
export function Preview({ id, request, error }: { id: string; request: ReportRequest; error: string | undefined }) {
    const report = useAnalyticsReport(id, request, error === undefined);
    const page = useReportPage(id, request, error === undefined);
    const failed = [report, page].find((one) => one.isError);
    return (
        <Section title={reportStrings.preview.title} hint={report.data && !error && hintOf(report.data)} flush className="min-w-0">
            {error ? (
                <Framed>
                    <Empty title={reportStrings.preview.invalid}>{error}</Empty>
                </Framed>
            ) : failed ? (
                <Framed>
                    <ProblemState error={failed.error} what={reportStrings.report} onRetry={() => void failed.refetch()} />
                </Framed>
            ) : page.data === undefined || report.data === undefined ? (
                <Skeleton className="h-[70dvh] rounded-lg" />
            ) : Object.keys(report.data.totals).length === 0 ? (
                <Framed>
                    <Empty title={reportStrings.preview.empty}>{reportStrings.preview.emptyDetail}</Empty>
                </Framed>
            ) : (
                // White like paper in both themes. The sandbox blocks scripts and network access.
                <iframe
                    title={reportStrings.preview.titleOf(report.data.title)}
                    sandbox=""
                    srcDoc={page.data}
                    className={cn('h-[75dvh] w-full rounded-lg border border-line bg-white transition-opacity', page.isPlaceholderData && 'opacity-50')}
                />
            )}
        </Section>
    );
}

const Framed = (props: { children: React.ReactNode }) => <div className="rounded-lg border border-line bg-raised">{props.children}</div>;

const hintOf = ({ period, words }: Report) =>
    [
        analyticsStrings.period(calendarDay(period.from), calendarDay(period.to)),
        words?.engine && (words.engine === 'built-in' ? reportStrings.preview.generated : reportStrings.preview.byModel),
    ]
        .filter(Boolean)
        .join(', ');
