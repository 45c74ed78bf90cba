import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DataTable } from '#components/data-table.tsx';
import { MetricValue } from '#components/metric-value.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { filtered, type AllSearch } from '#features/analytics/all-campaigns/search.ts';
import { allCampaignsStrings } from '#features/analytics/all-campaigns/strings.ts';
import { comparisonText } from '#features/analytics/parts/comparison-text.ts';
import { KpiCard, KpiCards } from '#features/analytics/parts/kpi-card.tsx';
import { ConversionNote } from '#features/analytics/scope/conversion-note.tsx';
import { CurrencyMenu } from '#features/analytics/scope/currency-menu.tsx';
import { DateRange } from '#features/analytics/scope/date-range.tsx';
import { rangeText, rangeWords } from '#features/analytics/scope/range-text.ts';
import { PRESETS, rangeOf, type RangeSearch } from '#features/analytics/scope/scope.ts';
import type { AllCampaigns, MoneyTotals } from '#features/analytics/types.ts';
import { count } from '#lib/format/numbers.ts';
import { humanize } from '#lib/format/text.ts';
import { metrics, type MetricName } from '#lib/metrics.ts';

const SHOWN: MetricName[] = ['revenue', 'spend', 'roi', 'conversions', 'clicks', 'ctr', 'impressions', 'engagements'];

/** KPIs of all campaigns in a period, compared with the previous one. */
export function AllCampaignsTotals({ found, search, today }: { found: AllCampaigns | undefined; search: AllSearch; today: string }) {
    const navigate = useNavigate();
    const range = rangeOf(search, today);
    const totals = found?.totals;
    // Stays once a currency was chosen: the button must not vanish with the focus when the person returns to one own currency.
    const [chosen, setChosen] = useState(false);
    const oneCurrency = totals !== undefined && totals.money.length < 2;
    const changeRange = (part: RangeSearch) => void navigate({ to: '/analytics', search: { ...search, ...part }, replace: true, resetScroll: false });
    const changeCurrency = (currency: string | undefined) => {
        setChosen(true);
        void navigate({ to: '/analytics', search: filtered(search, { currency }), replace: true, resetScroll: false });
    };
    return (
        <Section
            title={rangeText(range)}
            hint={totals && hintOf(totals, range.days)}
            flush
            actions={
                <>
                    {totals && (totals.currencies.length > 1 || search.currency !== undefined || chosen) && (
                        <CurrencyMenu all={totals.currencies} selected={search.currency} onChange={changeCurrency} />
                    )}
                    <DateRange range={range} presets={PRESETS} today={today} onChange={changeRange} />
                </>
            }
        >
            {totals ? (
                <KpiCards label={allCampaignsStrings.totals.kpis(rangeWords(range))}>
                    {SHOWN.map((name) => {
                        const kpi = totals.kpis.find((one) => one.name === name);
                        return kpi && <KpiCard key={name} name={name} kpi={kpi} currency={totals.money[0]?.currency} days={range.days} previousDays={totals.previousDays} />;
                    })}
                </KpiCards>
            ) : (
                <Skeleton className="h-48 rounded-lg" />
            )}
            {found?.conversion && <ConversionNote conversion={found.conversion} />}
            {totals && !oneCurrency && <ByCurrency money={totals.money} />}
        </Section>
    );
}

// Amounts in different currencies cannot be added up.
const ByCurrency = ({ money }: { money: MoneyTotals[] }) => (
    <Section title={allCampaignsStrings.totals.byCurrency} hint={allCampaignsStrings.totals.byCurrencyHint} className="mt-6">
    <ScrollBox label={allCampaignsStrings.totals.byCurrency}>
        <DataTable<MoneyTotals>
            caption={allCampaignsStrings.totals.byCurrency}
            rows={money}
            columns={[
                { label: allCampaignsStrings.totals.currency, cell: (row) => row.currency ?? allCampaignsStrings.totals.unknownCurrency },
                { label: metrics.spend.label, numeric: true, cell: (row) => <MetricValue value={row.spend} kind="money" currency={row.currency} /> },
                { label: metrics.revenue.label, numeric: true, cell: (row) => <MetricValue value={row.revenue} kind="money" currency={row.currency} /> },
                { label: metrics.roi.label, numeric: true, cell: (row) => <MetricValue value={row.roi} kind="return" /> },
                { label: metrics.roas.label, numeric: true, cell: (row) => <MetricValue value={row.roas} kind="ratio" /> },
            ]}
        />
    </ScrollBox>
    </Section>
);

/** Counts the campaigns, and says what is not compared. */
function hintOf(totals: AllCampaigns['totals'], days: number): string {
    const counts = countsOf(totals);
    return totals.previousDays === days ? counts : allCampaignsStrings.totals.withComparison(counts, comparisonText(totals.previousDays, days));
}

function countsOf({ campaigns, byStatus }: AllCampaigns['totals']): string {
    const statuses = Object.entries(byStatus)
        .filter(([, number]) => number > 0)
        .map(([status, number]) => allCampaignsStrings.totals.withStatus(count(number), humanize(status)));
    return allCampaignsStrings.totals.hint(count(campaigns), campaigns === 1, statuses.join(', '));
}
