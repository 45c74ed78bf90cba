import { DataTable, orDash } from '#components/data-table.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Time } from '#components/time.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { ChannelLabel } from '#components/channels.tsx';
import { detailStrings } from '#features/campaigns/details/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Campaign, Item } from '#features/campaigns/types.ts';
import { cn } from '#lib/cn.ts';
import { count } from '#lib/format/numbers.ts';
import { humanize } from '#lib/format/text.ts';

/** The scheduled posts and emails in chronological order. */
export function ItemTable({ campaign, items, error }: { campaign: Campaign; items: Item[] | undefined; error: unknown }) {
    const rows = [...(items ?? [])].sort((a, b) => (a.scheduledFor ?? '').localeCompare(b.scheduledFor ?? ''));
    return (
        <Section title={detailStrings.items.title} hint={items && detailStrings.items.planned(count(items.length))}>
            {items === undefined ? (
                error ? <InlineProblem error={error} /> : <Skeleton className="h-40" />
            ) : rows.length === 0 ? (
                <p className="px-4 py-3 text-table text-muted">{detailStrings.items.empty}</p>
            ) : (
                <ScrollBox label={detailStrings.items.title} className="max-h-120">
                    <DataTable<Item>
                        caption={detailStrings.items.title}
                        rows={rows}
                        columns={[
                            { label: campaignStrings.columns.channel, cell: (row) => <ChannelLabel channel={row.channel} /> },
                            {
                                label: campaignStrings.columns.status,
                                cell: (row) => <span className={cn(row.status === 'FAILED' && 'text-bad')}>{humanize(row.status)}</span>,
                            },
                            { label: detailStrings.items.scheduledFor, cell: (row) => orDash(row.scheduledFor, (at) => <Time at={at} zone={campaign.timeZone} />) },
                            { label: detailStrings.items.sentAt, cell: (row) => orDash(row.doneAt, (at) => <Time at={at} zone={campaign.timeZone} />) },
                            { label: detailStrings.items.recipients, numeric: true, cell: (row) => orDash(row.audienceSize, count) },
                            {
                                label: campaignStrings.columns.reason,
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
