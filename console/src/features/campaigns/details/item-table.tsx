import { DataTable, orDash } from '#components/data-table.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Time } from '#components/time.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { ChannelLabel } from '#components/channels.tsx';
import type { Campaign, Item } from '#features/campaigns/types.ts';
import { cn } from '#lib/cn.ts';
import { count } from '#lib/format/numbers.ts';
import { humanize } from '#lib/format/text.ts';

/** What the channels planned, in the order in which it goes out. */
export function ItemTable({ campaign, items, error }: { campaign: Campaign; items: Item[] | undefined; error: unknown }) {
    const rows = [...(items ?? [])].sort((a, b) => (a.scheduledFor ?? '').localeCompare(b.scheduledFor ?? ''));
    return (
        <Section title="Posts and mails" hint={items && `${count(items.length)} planned`}>
            {items === undefined ? (
                error ? <InlineProblem error={error} /> : <Skeleton className="h-40" />
            ) : rows.length === 0 ? (
                <p className="px-4 py-3 text-table text-muted">The channels have planned nothing yet.</p>
            ) : (
                <ScrollBox label="Posts and mails" className="max-h-120">
                    <DataTable<Item>
                        caption="Posts and mails"
                        rows={rows}
                        columns={[
                            { label: 'Channel', cell: (row) => <ChannelLabel channel={row.channel} /> },
                            {
                                label: 'Status',
                                cell: (row) => <span className={cn(row.status === 'FAILED' && 'text-bad')}>{humanize(row.status)}</span>,
                            },
                            { label: 'Planned for', cell: (row) => orDash(row.scheduledFor, (at) => <Time at={at} zone={campaign.timeZone} />) },
                            { label: 'Done', cell: (row) => orDash(row.doneAt, (at) => <Time at={at} zone={campaign.timeZone} />) },
                            { label: 'Audience', numeric: true, cell: (row) => orDash(row.audienceSize, count) },
                            {
                                label: 'Reason',
                                className: 'max-w-md whitespace-normal break-words text-muted',
                                cell: (row) => orDash(row.reason, (reason) => reason),
                            },
                        ]}
                    />
                </ScrollBox>
            )}
        </Section>
    );
}
