import { Section } from '#components/section.tsx';
import { dailyValues } from '#features/analytics/charts/points.ts';
import { campaignAnalyticsStrings } from '#features/analytics/campaign/strings.ts';
import { KpiCard, KpiCards } from '#features/analytics/parts/kpi-card.tsx';
import { comparisonText } from '#features/analytics/parts/comparison-text.ts';
import { rangeText, rangeWords } from '#features/analytics/scope/range-text.ts';
import type { Scope } from '#features/analytics/scope/use-scope.ts';
import type { Kpi, TrendDay } from '#features/analytics/types.ts';
import { calendarRange } from '#lib/format/time.ts';
import type { MetricName } from '#lib/metrics.ts';

const CANDIDATES: MetricName[] = ['revenue', 'spend', 'roi', 'conversions', 'clicks', 'ctr', 'openRate', 'conversionRate', 'impressions', 'engagements', 'delivered', 'reach'];
const MAX_CARDS = 8;

/** The most important KPIs of some days, with their trend and their change. */
export function KpiSection(props: { scope: Scope; kpis: Kpi[]; previousDays: number; days: TrendDay[]; currency: string | null | undefined }) {
    const { scope, kpis, previousDays, days, currency } = props;
    const { range } = scope;
    const compared = previousDays === range.days;
    const known = CANDIDATES.flatMap((name) => {
        const kpi = kpis.find((one) => one.name === name);
        return kpi && (kpi.value || (compared && kpi.previous)) ? [{ name, kpi }] : [];
    });
    const shown = known.slice(0, known.length >= MAX_CARDS ? MAX_CARDS : known.length - (known.length % 2));
    return (
        <Section title={rangeText(range)} hint={hintOf(range, previousDays)} flush>
            {shown.length === 0 ? (
                <p className="rounded-lg border border-line bg-raised px-4 py-3 text-table text-muted">{campaignAnalyticsStrings.kpis.noData}</p>
            ) : (
                <KpiCards label={campaignAnalyticsStrings.kpis.label(rangeWords(range))}>
                    {shown.map(({ name, kpi }) => (
                        <KpiCard key={name} name={name} kpi={kpi} currency={currency} values={dailyValues(days, name)} days={range.days} previousDays={previousDays} />
                    ))}
                </KpiCards>
            )}
        </Section>
    );
}

/** Says which days these are, unless the title does, and what they are compared with. */
function hintOf({ from, to, days, preset }: Scope['range'], previousDays: number): string {
    const comparison = comparisonText(previousDays, days);
    return preset ? campaignAnalyticsStrings.kpis.hint(calendarRange(from, to), comparison) : comparison;
}
