import { Section } from '#components/section.tsx';
import { dailyValues } from '#features/analytics/charts/points.ts';
import { KpiCard, KpiCards } from '#features/analytics/parts/kpi-card.tsx';
import type { Dashboard } from '#features/analytics/types.ts';
import type { MetricName } from '#features/analytics/words.ts';
import { calendarDay } from '#lib/format/time.ts';

const WISHED: MetricName[] = ['revenue', 'spend', 'roi', 'conversions', 'clicks', 'ctr', 'openRate', 'conversionRate', 'impressions', 'engagements', 'delivered', 'reach'];
const MOST = 8;

/** The figures that lead this campaign in its last 30 days, each with its change and course. */
export function KpiSection({ dashboard }: { dashboard: Dashboard }) {
    const { period, keyFigures, trend } = dashboard;
    const known = WISHED.flatMap((name) => {
        const figure = keyFigures.find((one) => one.name === name);
        return figure && (figure.value || figure.previous) ? [{ name, figure }] : [];
    });
    const shown = known.slice(0, known.length >= MOST ? MOST : known.length - (known.length % 2));
    return (
        <Section
            title={`Last ${trend.length} days`}
            hint={`${calendarDay(period.from)} to ${calendarDay(period.to)}, against the ${trend.length} days before`}
            flush
        >
            {shown.length === 0 ? (
                <p className="rounded-lg border border-line bg-raised px-4 py-3 text-table text-muted">
                    Nothing was recorded in the last {2 * trend.length} days.
                </p>
            ) : (
                <KpiCards label={`KpiRow of the last ${trend.length} days`}>
                    {shown.map(({ name, figure }) => (
                        <KpiCard
                            key={name}
                            name={name}
                            figure={figure}
                            currency={dashboard.roi.currency}
                            values={dailyValues(trend, name)}
                            days={trend.length}
                        />
                    ))}
                </KpiCards>
            )}
        </Section>
    );
}
