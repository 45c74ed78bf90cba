import { DataTable, orDash } from '#components/data-table.tsx';
import { Money } from '#components/money.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { useBudgetEfficiency } from '#features/campaigns/api/efficiency.ts';
import { ChannelLabel } from '#components/channels.tsx';
import type { Efficiency } from '#features/campaigns/types.ts';
import { channelName } from '#lib/channels.ts';
import { percent, ratio, roi } from '#lib/format/numbers.ts';
import { cn } from '#lib/cn.ts';
import { humanize } from '#lib/format/text.ts';

const TONES = { HIGH: 'text-good', MEDIUM: 'text-ink', LOW: 'text-warn', UNKNOWN: 'text-faint' };

/** What each channel brings for its money, and what the next unit of spend would bring. */
export function EfficiencyTable({ id }: { id: string }) {
    const answer = useBudgetEfficiency(id);
    const found = answer.data;
    return (
        <Section title="Efficiency" hint={found?.top && `${channelName[found.top]} brings the most`}>
            {found ? (
                <ScrollBox label="Efficiency by channel">
                    <Table found={found} />
                </ScrollBox>
            ) : answer.isError ? (
                <InlineProblem error={answer.error} onRetry={() => void answer.refetch()} />
            ) : (
                <Skeleton className="h-40" />
            )}
        </Section>
    );
}

function Table({ found }: { found: Efficiency }) {
    const amount = (value: number) => <Money amount={value} currency={found.currency} exact />;
    return (
        <DataTable<Efficiency['channels'][number]>
            stack
            caption="Efficiency by channel"
            rows={found.channels}
            columns={[
                { label: 'Channel', cell: (row) => <ChannelLabel channel={row.channel} /> },
                { label: 'Class', cell: (row) => <span className={cn('font-medium', TONES[row.efficiency])}>{humanize(row.efficiency)}</span> },
                { label: 'Spend', numeric: true, cell: (row) => amount(row.spend) },
                { label: 'Revenue', numeric: true, cell: (row) => amount(row.revenue) },
                { label: 'ROI', numeric: true, cell: (row) => orDash(row.roi, roi) },
                { label: 'ROAS', numeric: true, cell: (row) => orDash(row.roas, ratio) },
                { label: 'CTR', numeric: true, cell: (row) => orDash(row.ctr, percent) },
                { label: 'CVR', numeric: true, cell: (row) => orDash(row.cvr, percent) },
                { label: 'CPA', numeric: true, cell: (row) => orDash(row.cpa, amount) },
                { label: 'Next unit', numeric: true, cell: (row) => <Marginal row={row} currency={found.currency} /> },
            ]}
        />
    );
}

// A curve that could not be fitted says why: a dash alone would look like a fault.
function Marginal({ row, currency }: { row: Efficiency['channels'][number]; currency: string }) {
    const why = row.curve?.reason ?? (row.curve?.fitted ? `Fitted to ${row.curve.days} days` : undefined);
    const shown = orDash(row.marginalReturn, (value) => <Money amount={value} currency={currency} exact />);
    if (!why) return shown;
    return (
        <Tooltip text={why}>
            <button type="button" className="underline decoration-dotted decoration-faint underline-offset-4">
                {shown}
            </button>
        </Tooltip>
    );
}
