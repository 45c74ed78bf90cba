import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { NoValue, orDash } from '#components/data-table.tsx';
import { Kpi, KpiRow } from '#components/kpi.tsx';
import { Money } from '#components/money.tsx';
import { useForecast } from '#features/campaigns/api/forecast.ts';
import { dayIn } from '#features/campaigns/charts/days.ts';
import { ForecastChart } from '#features/campaigns/charts/forecast-chart.tsx';
import type { Campaign, Forecast, ForecastTotal } from '#features/campaigns/types.ts';
import { count, money, percent, roi } from '#lib/format/numbers.ts';

/** What the next days will probably bring, how sure that is, and how well earlier forecasts held. */
export function ForecastSection({ campaign }: { campaign: Campaign }) {
    const answer = useForecast(campaign.id);
    const forecast = answer.data;
    if (!forecast) {
        return (
            <Section title="Revenue forecast">
                {answer.isError ? <InlineProblem error={answer.error} onRetry={() => void answer.refetch()} /> : <Skeleton className="h-72" />}
            </Section>
        );
    }
    if (!forecast.total) {
        return (
            <Section title="Revenue forecast">
                <p className="px-4 py-3 text-table text-muted">{forecast.reason}</p>
            </Section>
        );
    }
    return (
        <div className="flex flex-col gap-3">
            <ForecastChart forecast={forecast} total={forecast.total} today={dayIn('UTC')} />
            <Totals total={forecast.total} days={forecast.days.length} currency={forecast.currency} />
            <p className="text-table text-pretty text-muted">
                {forecast.reason} {record(forecast)}
            </p>
        </div>
    );
}

function Totals({ total, days, currency }: { total: ForecastTotal; days: number; currency: string }) {
    const band = (low: number, high: number) => `${money(Math.round(low), currency)} to ${money(Math.round(high), currency)} in eight cases of ten`;
    return (
        <KpiRow>
            <Kpi label={`Revenue, next ${days} days`} note={band(total.revenue.p10, total.revenue.p90)}>
                <Money amount={Math.round(total.revenue.p50)} currency={currency} />
            </Kpi>
            <Kpi label="Spend, same days" note={band(total.spend.p10, total.spend.p90)}>
                <Money amount={Math.round(total.spend.p50)} currency={currency} />
            </Kpi>
            <Kpi label="Return on spend" note={orDash(total.roi, (value) => `${roi(value.p10)} to ${roi(value.p90)}`)}>
                {total.roi ? roi(total.roi.p50) : <NoValue />}
            </Kpi>
            <Kpi label="Chance of a gain" note="that revenue exceeds spend">
                {orDash(total.probabilityPositive, (value) => percent(value, 0))}
            </Kpi>
        </KpiRow>
    );
}

function record({ record: past }: Forecast): string {
    if (past.daysScored === 0) return 'No earlier forecast has come due yet, so nothing is known of how well they hold.';
    const parts = [
        past.coverage !== undefined &&
            `of ${count(past.daysScored)} days forecast earlier, ${percent(past.coverage, 0)} fell inside the band, where 80% should`,
        past.mase !== undefined &&
            (past.mase < 1
                ? `the error was ${percent(1 - past.mase, 0)} smaller than repeating last week's days`
                : `the error was ${percent(past.mase - 1, 0)} larger than repeating last week's days`),
    ].filter(Boolean);
    return parts.length === 0 ? '' : `How earlier forecasts held: ${parts.join('; ')}.`;
}
