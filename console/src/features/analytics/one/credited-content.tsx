import { useState } from 'react';
import { ChannelLabel } from '#components/channels.tsx';
import { DataTable } from '#components/data-table.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { modelName } from '#features/analytics/charts/models.ts';
import { ContentDialog } from '#features/analytics/one/content-dialog.tsx';
import { formatMetric } from '#features/analytics/parts/metric-value.tsx';
import type { Attribution, ContentCredit, Credited } from '#features/analytics/types.ts';
import { useContentItem } from '#features/campaigns/api/content-item.ts';
import { mean } from '#lib/format/numbers.ts';

/** Which posts and mails are credited, the most credited first. */
export function CreditedContent({ attribution, credited }: { attribution: Attribution; credited: Credited }) {
    const { content, models, currency } = attribution;
    const [opened, setOpened] = useState<ContentCredit>();
    const show = (value: number) => (credited === 'revenue' ? formatMetric(value, 'money', currency) : mean(value));
    return (
        <Section title="Posts and mails credited" hint={content.length >= 20 ? 'the twenty with the most' : undefined}>
            <ScrollBox label="Posts and mails credited" className="rounded-lg">
                <DataTable<ContentCredit>
                    caption="Posts and mails credited"
                    rows={content}
                    columns={[
                        {
                            label: 'Piece',
                            className: 'max-w-80',
                            cell: (row) => <Name contentId={row.contentId} onOpen={() => setOpened(row)} />,
                        },
                        { label: 'Channel', cell: (row) => <ChannelLabel channel={row.channel} /> },
                        ...models.map(({ model }) => ({
                            label: modelName[model],
                            numeric: true,
                            cell: (row: ContentCredit) => show(row.credits.find((one) => one.model === model)?.[credited] ?? 0),
                        })),
                    ]}
                />
            </ScrollBox>
            {opened && (
                <ContentDialog contentId={opened.contentId} currency={currency} onClose={() => setOpened(undefined)} />
            )}
        </Section>
    );
}

// Records may name pieces that were not made here: those go by their ids.
function Name({ contentId, onOpen }: { contentId: string; onOpen: () => void }) {
    const text = useContentItem(contentId, undefined, true).data?.body ?? `Piece ${contentId.slice(0, 8)}`;
    return (
        <button type="button" onClick={onOpen} className="block max-w-full truncate text-left hover:underline" title={text}>
            {text}
        </button>
    );
}
