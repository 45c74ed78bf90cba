import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { DataTable, orDash } from '#components/data-table.tsx';
import { Money } from '#components/money.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { Button } from '#components/ui/button.tsx';
import { Meter } from '#components/ui/meter.tsx';
import { SplitForm } from '#features/campaigns/budget/split-form.tsx';
import { ChannelLabel } from '#components/channels.tsx';
import { budgetStrings } from '#features/campaigns/budget/strings.ts';
import { paceTone } from '#features/campaigns/parts/spend.tsx';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Budget, Campaign } from '#features/campaigns/types.ts';
import { percent, ratio } from '#lib/format/numbers.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { metrics } from '#lib/metrics.ts';

/** The budget split by channel, with an editor. */
export function ChannelBudgets({ campaign, budget }: { campaign: Campaign; budget: Budget }) {
    const [editing, setEditing] = useState(false);
    const { canWrite } = useCurrentUser();
    const open = campaign.status !== 'COMPLETED' && campaign.status !== 'ARCHIVED';
    const amount = (value: number) => <Money amount={value} currency={budget.currency} />;
    if (editing) {
        return (
            <Section title={budgetStrings.split.edit}>
                <SplitForm campaign={campaign} budget={budget} onClose={() => setEditing(false)} />
            </Section>
        );
    }
    return (
        <Section
            title={campaignStrings.budgetSplit}
            actions={
                canWrite &&
                open &&
                budget.total > 0 &&
                budget.channels.length > 1 && (
                    <Button size="small" icon={<Pencil size={13} />} onClick={() => setEditing(true)}>
                        {budgetStrings.split.edit}
                    </Button>
                )
            }
        >
            {budget.channels.length === 0 ? (
                <p className="px-4 py-3 text-table text-muted">{budgetStrings.split.empty}</p>
            ) : (
                <ScrollBox label={budgetStrings.split.table}>
                    <DataTable
                        stack
                        caption={budgetStrings.split.table}
                        rows={budget.channels}
                        columns={[
                            { label: campaignStrings.columns.channel, cell: (row) => <ChannelLabel channel={row.channel} /> },
                            {
                                label: budgetStrings.split.used,
                                className: 'w-full min-w-24',
                                stackLabel: false,
                                cell: (row) => (
                                    <Meter
                                        label={budgetStrings.split.usedShare}
                                        value={row.allocated > 0 ? row.spent / row.allocated : 0}
                                        tone={paceTone(row.state)}
                                    />
                                ),
                            },
                            { label: metrics.spend.label, numeric: true, cell: (row) => amount(row.spent) },
                            { label: campaignStrings.columns.allocated, numeric: true, cell: (row) => amount(row.allocated) },
                            { label: campaignStrings.columns.share, numeric: true, cell: (row) => percent(row.share, 0) },
                            { label: campaignStrings.columns.pace, numeric: true, cell: (row) => orDash(row.pace, ratio) },
                        ]}
                    />
                </ScrollBox>
            )}
        </Section>
    );
}
