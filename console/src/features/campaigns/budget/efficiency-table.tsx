import { DataTable, orDash } from '#components/data-table.tsx';
import { metricCell } from '#components/metric-value.tsx';
import { Money } from '#components/money.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useBudgetEfficiency } from '#features/campaigns/api/efficiency.ts';
import { ChannelLabel } from '#components/channels.tsx';
import { budgetStrings, curveText } from '#features/campaigns/budget/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Efficiency } from '#features/campaigns/types.ts';
import { channelName } from '#lib/channels.ts';
import { money } from '#lib/format/numbers.ts';
import { cn } from '#lib/cn.ts';
import { humanize } from '#lib/format/text.ts';
import { metrics } from '#lib/metrics.ts';

type Row = Efficiency['channels'][number];

const SHOWN = ['spend', 'revenue', 'roi', 'roas', 'ctr', 'conversionRate', 'cpa'] as const;

const TONES = { HIGH: 'text-good', MEDIUM: 'text-ink', LOW: 'text-warn', UNKNOWN: 'text-faint' };

/** KPIs and the return on the next unit of spend by channel. */
export function EfficiencyTable({ id }: { id: string }) {
    const efficiency = useBudgetEfficiency(id);
    const found = efficiency.data;
    return (
        <Section title={budgetStrings.efficiency.title} hint={found?.top && budgetStrings.efficiency.best(channelName[found.top])}>
            {found ? (
                <ScrollBox label={budgetStrings.efficiency.table}>
                    <Table found={found} />
                </ScrollBox>
            ) : efficiency.isError ? (
                <InlineProblem error={efficiency.error} onRetry={() => void efficiency.refetch()} />
            ) : (
                <Skeleton className="h-40" />
            )}
        </Section>
    );
}

function Table({ found }: { found: Efficiency }) {
    return (
        <DataTable<Row>
            stack
            caption={budgetStrings.efficiency.table}
            rows={found.channels}
            columns={[
                { label: campaignStrings.columns.channel, cell: (row) => <ChannelLabel channel={row.channel} /> },
                { label: budgetStrings.efficiency.title, cell: (row) => <span className={cn('font-medium', TONES[row.efficiency])}>{humanize(row.efficiency)}</span> },
                ...SHOWN.map((name) => ({ label: metrics[name].label, numeric: true, cell: (row: Row) => metricCell(name, row[name], found.currency) })),
                { label: budgetStrings.efficiency.nextUnit(money(1, found.currency)), numeric: true, cell: (row) => <Marginal row={row} currency={found.currency} /> },
            ]}
        />
    );
}

// Explains why there is no value, so that the dash does not look like an error.
function Marginal({ row, currency }: { row: Row; currency: string }) {
    const shown = orDash(row.marginalReturn, (value) => <Money amount={value} currency={currency} exact />);
    return (
        <Tooltip text={curveText(row.curve)}>
            <button type="button" className="underline decoration-dotted decoration-faint underline-offset-4">
                {shown}
            </button>
        </Tooltip>
    );
}
