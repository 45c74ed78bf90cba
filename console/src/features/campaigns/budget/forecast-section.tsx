import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { NoValue, orDash } from '#components/data-table.tsx';
import { Kpi, KpiRow } from '#components/kpi.tsx';
import { MetricValue } from '#components/metric-value.tsx';
import { useForecast } from '#features/campaigns/api/forecast.ts';
import { budgetStrings, errorText, forecastText } from '#features/campaigns/budget/strings.ts';
import { ForecastChart } from '#features/campaigns/charts/forecast-chart.tsx';
import type { Campaign, Forecast, ForecastTotal } from '#features/campaigns/types.ts';
import { count, money, percent, roi } from '#lib/format/numbers.ts';
import { calendarDay, dayIn } from '#lib/format/time.ts';
import { metrics } from '#lib/metrics.ts';

/** The forecast of revenue, spend and ROI, with the accuracy of earlier forecasts. */
export function ForecastSection({ campaign }: { campaign: Campaign }) {
    const query = useForecast(campaign.id);
    const forecast = query.data;
    if (!forecast) {
        return (
            <Section title={budgetStrings.forecast.title}>
                {query.isError ? <InlineProblem error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton className="h-72" />}
            </Section>
        );
    }
    if (!forecast.total) {
        return (
            <Section title={budgetStrings.forecast.title}>
                <p className="px-4 py-3 text-table text-muted">{forecastText(forecast)}</p>
            </Section>
        );
    }
    return (
        <div className="flex flex-col gap-3">
            <ForecastChart forecast={forecast} total={forecast.total} today={dayIn('UTC')} />
            <Totals total={forecast.total} days={forecast.days.length} currency={forecast.currency} />
            <p className="text-table text-pretty text-muted">
                {[forecastText(forecast), budgetUsedUpOf(forecast), accuracyOf(forecast)].filter(Boolean).join(' ')}
            </p>
        </div>
    );
}

function Totals({ total, days, currency }: { total: ForecastTotal; days: number; currency: string }) {
    const band = (low: number, high: number) => budgetStrings.forecast.range(money(Math.round(low), currency), money(Math.round(high), currency));
    const amount = (value: number) => <MetricValue value={Math.round(value)} kind="money" currency={currency} short />;
    return (
        <KpiRow>
            <Kpi label={budgetStrings.forecast.revenue(days)} note={band(total.revenue.p10, total.revenue.p90)}>
                {amount(total.revenue.p50)}
            </Kpi>
            <Kpi label={budgetStrings.forecast.spend(days)} note={band(total.spend.p10, total.spend.p90)}>
                {amount(total.spend.p50)}
            </Kpi>
            <Kpi label={metrics.roi.label} note={orDash(total.roi, (value) => budgetStrings.forecast.range(roi(value.p10), roi(value.p90)))}>
                {total.roi ? roi(total.roi.p50) : <NoValue />}
            </Kpi>
            <Kpi label={budgetStrings.forecast.profitChance} note={budgetStrings.forecast.profitChanceNote}>
                {orDash(total.probabilityPositive, (value) => percent(value, 0))}
            </Kpi>
        </KpiRow>
    );
}

// The amount left is among the budget's KPIs, which are live; the forecast's own is that of its last complete day.
function budgetUsedUpOf({ budgetLeft, budgetUsedUpOn }: Forecast): string | undefined {
    if (budgetLeft === undefined || budgetUsedUpOn === undefined) return undefined;
    return budgetLeft === 0 ? budgetStrings.forecast.usedUp : budgetStrings.forecast.runsOut(calendarDay(budgetUsedUpOn));
}

function accuracyOf({ record: past }: Forecast): string {
    if (past.daysScored === 0) return budgetStrings.forecast.noRecord;
    const parts = [
        past.coverage !== undefined &&
            budgetStrings.forecast.coverage(percent(past.coverage, 0), count(past.daysScored)),
        errorText(past.mase),
    ].filter(Boolean);
    return parts.length === 0 ? '' : budgetStrings.forecast.record(parts.join('; '));
}
