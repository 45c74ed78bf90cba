import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { DataTable, orDash } from '#components/data-table.tsx';
import { Money } from '#components/money.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { Button } from '#components/ui/button.tsx';
import { Meter } from '#components/ui/meter.tsx';
import { ReallocateForm } from '#features/campaigns/details/reallocate-form.tsx';
import { ChannelLabel } from '#components/channels.tsx';
import { paceTone } from '#features/campaigns/parts/spend.tsx';
import type { Budget, Campaign } from '#features/campaigns/types.ts';
import { percent, ratio } from '#lib/format/numbers.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

/** How the budget is divided, and the editor that divides it anew. */
export function ChannelBudgets({ campaign, budget }: { campaign: Campaign; budget: Budget }) {
    const [editing, setEditing] = useState(false);
    const { canWrite } = useCurrentUser();
    const open = campaign.status !== 'COMPLETED' && campaign.status !== 'ARCHIVED';
    const amount = (value: number) => <Money amount={value} currency={budget.currency} />;
    if (editing) {
        return (
            <Section title="Divide the budget">
                <ReallocateForm campaign={campaign} budget={budget} onClose={() => setEditing(false)} />
            </Section>
        );
    }
    return (
        <Section
            title="Channels"
            actions={
                canWrite &&
                open &&
                budget.total > 0 &&
                budget.channels.length > 1 && (
                    <Button size="small" icon={<Pencil size={13} />} onClick={() => setEditing(true)}>
                        Divide anew
                    </Button>
                )
            }
        >
            {budget.channels.length === 0 ? (
                <p className="px-4 py-3 text-table text-muted">Nothing is allocated yet. A launch without a division gives every channel the same.</p>
            ) : (
                <ScrollBox label="Budget by channel">
                    <DataTable
                        stack
                        caption="Budget by channel"
                        rows={budget.channels}
                        columns={[
                            { label: 'Channel', cell: (row) => <ChannelLabel channel={row.channel} /> },
                            {
                                label: 'Used',
                                className: 'w-full min-w-24',
                                stackLabel: false,
                                cell: (row) => (
                                    <Meter
                                        label={`Spent share of the allocation`}
                                        value={row.allocated > 0 ? row.spent / row.allocated : 0}
                                        tone={paceTone(row.state)}
                                    />
                                ),
                            },
                            { label: 'Spent', numeric: true, cell: (row) => amount(row.spent) },
                            { label: 'Allocated', numeric: true, cell: (row) => amount(row.allocated) },
                            { label: 'Share', numeric: true, cell: (row) => percent(row.share, 0) },
                            { label: 'Pace', numeric: true, cell: (row) => orDash(row.pace, ratio) },
                        ]}
                    />
                </ScrollBox>
            )}
        </Section>
    );
}
