import { useNavigate } from '@tanstack/react-router';
import { DataTable } from '#components/data-table.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { DEFAULT_DAYS, PERIODS, type AllSearch } from '#features/analytics/all/search.ts';
import { KpiCard, KpiCards } from '#features/analytics/parts/kpi-card.tsx';
import { MetricValue } from '#features/analytics/parts/metric-value.tsx';
import type { AllCampaigns, MoneyTotals } from '#features/analytics/types.ts';
import type { MetricName } from '#features/analytics/words.ts';
import { count } from '#lib/format/numbers.ts';
import { humanize } from '#lib/format/text.ts';

const SHOWN: MetricName[] = ['revenue', 'spend', 'roi', 'conversions', 'clicks', 'ctr', 'impressions', 'engagements'];

/** What all campaigns amount to in a period, against the one before it. */
export function AllCampaignsTotals({ found, search }: { found: AllCampaigns | undefined; search: AllSearch }) {
    const navigate = useNavigate();
    const days = search.days ?? DEFAULT_DAYS;
    const totals = found?.totals;
    const oneCurrency = totals !== undefined && totals.money.length < 2;
    const choose = (value: string) =>
        void navigate({
            to: '/analytics',
            search: { ...search, days: Number(value) === DEFAULT_DAYS ? undefined : Number(value) },
            replace: true,
            resetScroll: false,
        });
    return (
        <Section
            title={`Last ${days} days`}
            hint={totals && `${campaignCounts(totals)}, days in UTC`}
            flush
            actions={
                <Segments
                    label="Period"
                    value={String(days)}
                    options={PERIODS.map((value) => ({ value: String(value), label: value === 365 ? '1 year' : `${value} days` }))}
                    onChange={choose}
                />
            }
        >
            {totals ? (
                <KpiCards label={`KpiRow of the last ${days} days`}>
                    {SHOWN.map((name) => {
                        const figure = totals.keyFigures.find((one) => one.name === name);
                        return figure && <KpiCard key={name} name={name} figure={figure} currency={totals.money[0]?.currency} days={days} />;
                    })}
                </KpiCards>
            ) : (
                <Skeleton className="h-48 rounded-lg" />
            )}
            {totals && !oneCurrency && <ByCurrency money={totals.money} />}
        </Section>
    );
}

// Amounts in different currencies have no sum.
const ByCurrency = ({ money }: { money: MoneyTotals[] }) => (
    <ScrollBox label="Money by currency" className="mt-3 rounded-lg border border-line bg-raised">
        <DataTable<MoneyTotals>
            caption="Money by currency, since the beginning"
            rows={money}
            columns={[
                { label: 'Money since the beginning', cell: (row) => row.currency ?? 'Currency not known yet' },
                { label: 'Spend', numeric: true, cell: (row) => <MetricValue value={row.spend} kind="money" currency={row.currency} /> },
                { label: 'Revenue', numeric: true, cell: (row) => <MetricValue value={row.revenue} kind="money" currency={row.currency} /> },
                { label: 'Return on spend', numeric: true, cell: (row) => <MetricValue value={row.roi} kind="return" /> },
                { label: 'Revenue by spend', numeric: true, cell: (row) => <MetricValue value={row.roas} kind="ratio" /> },
            ]}
        />
    </ScrollBox>
);

function campaignCounts({ campaigns, byStatus }: AllCampaigns['totals']): string {
    const states = Object.entries(byStatus)
        .filter(([, howMany]) => howMany > 0)
        .map(([status, howMany]) => `${count(howMany)} ${status === 'UNKNOWN' ? 'not known yet' : humanize(status).toLowerCase()}`);
    return `${count(campaigns)} ${campaigns === 1 ? 'campaign' : 'campaigns'}: ${states.join(', ')}`;
}
