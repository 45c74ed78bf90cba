import { ChannelLabel } from '#components/channels.tsx';
import { DataTable, orNone } from '#components/data-table.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { Shown } from '#features/analytics/parts/shown.tsx';
import type { ChannelFigures, Return, RoiAnalysis } from '#features/analytics/types.ts';
import { count } from '#lib/format/money.ts';

interface Row {
    one: ChannelFigures;
    money: Return | undefined;
}

/** Every channel's figures and rates in one table. */
export function ChannelTable({ channels, roi }: { channels: ChannelFigures[]; roi: RoiAnalysis }) {
    const { currency } = roi;
    const rows = channels.map((one) => ({ one, money: roi.channels.find((other) => other.channel === one.channel)?.figures }));
    const amount = (value: (money: Return) => number | null | undefined) => (row: Row) => <Shown value={row.money && value(row.money)} kind="money" currency={currency} />;
    return (
        <Section title="Every figure" hint="by channel, since the campaign began">
            <ScrollBox label="Figures by channel" className="rounded-lg">
                <DataTable<Row>
                    caption="Figures by channel"
                    rows={rows}
                    columns={[
                        { label: 'Channel', cell: (row) => <ChannelLabel channel={row.one.channel} /> },
                        { label: 'Spend', figure: true, cell: amount((money) => money.spend) },
                        { label: 'Revenue', figure: true, cell: amount((money) => money.revenue) },
                        { label: 'Return', figure: true, cell: (row) => <Shown value={row.money?.roi} kind="return" /> },
                        { label: 'Impressions', figure: true, cell: (row) => orNone(row.one.totals.impressions, count) },
                        { label: 'Delivered', figure: true, cell: (row) => orNone(row.one.totals.delivered, count) },
                        { label: 'Open rate', figure: true, cell: (row) => <Shown value={row.one.rates.openRate} kind="rate" /> },
                        { label: 'Clicks', figure: true, cell: (row) => orNone(row.one.totals.clicks, count) },
                        { label: 'Click rate', figure: true, cell: (row) => <Shown value={row.one.rates.ctr ?? row.one.rates.emailCtr} kind="rate" /> },
                        { label: 'Conversions', figure: true, cell: (row) => orNone(row.one.totals.conversions, count) },
                        { label: 'Conversion rate', figure: true, cell: (row) => <Shown value={row.one.rates.conversionRate} kind="rate" /> },
                        { label: 'Cost of a click', figure: true, cell: amount((money) => money.cpc) },
                        { label: 'Cost of a conversion', figure: true, cell: amount((money) => money.cpa) },
                        { label: 'Bounce rate', figure: true, cell: (row) => <Shown value={row.one.rates.bounceRate} kind="rate" /> },
                        { label: 'Unsubscribe rate', figure: true, cell: (row) => <Shown value={row.one.rates.unsubscribeRate} kind="rate" /> },
                    ]}
                />
            </ScrollBox>
        </Section>
    );
}
