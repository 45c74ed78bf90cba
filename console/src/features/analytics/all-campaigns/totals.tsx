import { useNavigate } from '@tanstack/react-router';
import { DataTable } from '#components/data-table.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { DEFAULT_DAYS, PERIODS, type AllSearch } from '#features/analytics/all-campaigns/search.ts';
import { allCampaignsStrings } from '#features/analytics/all-campaigns/strings.ts';
import { KpiCard, KpiCards } from '#features/analytics/parts/kpi-card.tsx';
import { MetricValue } from '#features/analytics/parts/metric-value.tsx';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { AllCampaigns, MoneyTotals } from '#features/analytics/types.ts';
import { count } from '#lib/format/numbers.ts';
import { humanize } from '#lib/format/text.ts';
import { metrics, type MetricName } from '#lib/metrics.ts';

const SHOWN: MetricName[] = ['revenue', 'spend', 'roi', 'conversions', 'clicks', 'ctr', 'impressions', 'engagements'];

/** KPIs of all campaigns in a period, compared with the previous one. */
export function AllCampaignsTotals({ found, search }: { found: AllCampaigns | undefined; search: AllSearch }) {
    const navigate = useNavigate();
    const days = search.days ?? DEFAULT_DAYS;
    const totals = found?.totals;
    const oneCurrency = totals !== undefined && totals.money.length < 2;
    const changeDays = (value: string) =>
        void navigate({
            to: '/analytics',
            search: { ...search, days: Number(value) === DEFAULT_DAYS ? undefined : Number(value) },
            replace: true,
            resetScroll: false,
        });
    return (
        <Section
            title={analyticsStrings.lastDays(days)}
            hint={totals && countsOf(totals)}
            flush
            actions={
                <Segments
                    label={analyticsStrings.dateRange}
                    value={String(days)}
                    options={PERIODS.map((value) => ({ value: String(value), label: analyticsStrings.days(value) }))}
                    onChange={changeDays}
                />
            }
        >
            {totals ? (
                <KpiCards label={allCampaignsStrings.totals.kpis(days)}>
                    {SHOWN.map((name) => {
                        const kpi = totals.kpis.find((one) => one.name === name);
                        return kpi && <KpiCard key={name} name={name} kpi={kpi} currency={totals.money[0]?.currency} days={days} />;
                    })}
                </KpiCards>
            ) : (
                <Skeleton className="h-48 rounded-lg" />
            )}
            {totals && !oneCurrency && <ByCurrency money={totals.money} />}
        </Section>
    );
}

// Amounts in different currencies cannot be added up.
const ByCurrency = ({ money }: { money: MoneyTotals[] }) => (
    <ScrollBox label={allCampaignsStrings.totals.byCurrency} className="mt-3 rounded-lg border border-line bg-raised">
        <DataTable<MoneyTotals>
            caption={allCampaignsStrings.totals.byCurrencyAllTime}
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
);

function countsOf({ campaigns, byStatus }: AllCampaigns['totals']): string {
    const statuses = Object.entries(byStatus)
        .filter(([, number]) => number > 0)
        .map(([status, number]) => allCampaignsStrings.totals.withStatus(count(number), humanize(status)));
    return allCampaignsStrings.totals.hint(count(campaigns), campaigns === 1, statuses.join(', '));
}
