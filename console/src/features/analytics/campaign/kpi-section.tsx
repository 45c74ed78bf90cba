import { Section } from '#components/section.tsx';
import { dailyValues } from '#features/analytics/charts/points.ts';
import { campaignAnalyticsStrings } from '#features/analytics/campaign/strings.ts';
import { KpiCard, KpiCards } from '#features/analytics/parts/kpi-card.tsx';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { Dashboard } from '#features/analytics/types.ts';
import { calendarDay } from '#lib/format/time.ts';
import type { MetricName } from '#lib/metrics.ts';

const CANDIDATES: MetricName[] = ['revenue', 'spend', 'roi', 'conversions', 'clicks', 'ctr', 'openRate', 'conversionRate', 'impressions', 'engagements', 'delivered', 'reach'];
const MAX_CARDS = 8;

/** The campaign's most important KPIs of the last 30 days, with their change and trend. */
export function KpiSection({ dashboard }: { dashboard: Dashboard }) {
    const { period, kpis, trend } = dashboard;
    const known = CANDIDATES.flatMap((name) => {
        const kpi = kpis.find((one) => one.name === name);
        return kpi && (kpi.value || kpi.previous) ? [{ name, kpi }] : [];
    });
    const shown = known.slice(0, known.length >= MAX_CARDS ? MAX_CARDS : known.length - (known.length % 2));
    return (
        <Section
            title={analyticsStrings.lastDays(trend.length)}
            hint={campaignAnalyticsStrings.kpis.hint(calendarDay(period.from), calendarDay(period.to), trend.length)}
            flush
        >
            {shown.length === 0 ? (
                <p className="rounded-lg border border-line bg-raised px-4 py-3 text-table text-muted">
                    {campaignAnalyticsStrings.kpis.noData(2 * trend.length)}
                </p>
            ) : (
                <KpiCards label={campaignAnalyticsStrings.kpis.label(trend.length)}>
                    {shown.map(({ name, kpi }) => (
                        <KpiCard
                            key={name}
                            name={name}
                            kpi={kpi}
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
