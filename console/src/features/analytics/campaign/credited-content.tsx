import { useState } from 'react';
import { ChannelLabel } from '#components/channels.tsx';
import { DataTable } from '#components/data-table.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { Section } from '#components/section.tsx';
import { chartStrings } from '#features/analytics/charts/strings.ts';
import { ContentDialog } from '#features/analytics/campaign/content-dialog.tsx';
import { campaignAnalyticsStrings } from '#features/analytics/campaign/strings.ts';
import { analyticsStrings } from '#features/analytics/strings.ts';
import type { Attribution, ContentCredit, Credited } from '#features/analytics/types.ts';
import { useContentItem } from '#features/campaigns/api/content-item.ts';
import { formatMetric } from '#lib/format/metric.ts';
import { mean } from '#lib/format/numbers.ts';

/** The posts and emails that conversions or revenue are attributed to, most credited first. */
export function CreditedContent({ attribution, credited }: { attribution: Attribution; credited: Credited }) {
    const { content, models, currency } = attribution;
    const [opened, setOpened] = useState<ContentCredit>();
    const show = (value: number) => (credited === 'revenue' ? formatMetric(value, 'money', currency) : mean(value));
    return (
        <Section title={campaignAnalyticsStrings.attribution.content} hint={content.length >= 20 ? campaignAnalyticsStrings.attribution.topTwenty : undefined}>
            <ScrollBox label={campaignAnalyticsStrings.attribution.content} className="rounded-lg">
                <DataTable<ContentCredit>
                    caption={campaignAnalyticsStrings.attribution.content}
                    rows={content}
                    columns={[
                        {
                            label: campaignAnalyticsStrings.attribution.contentColumn,
                            className: 'max-w-80',
                            cell: (row) => <Name contentId={row.contentId} onOpen={() => setOpened(row)} />,
                        },
                        { label: analyticsStrings.channel, cell: (row) => <ChannelLabel channel={row.channel} /> },
                        ...models.map(({ model }) => ({
                            label: chartStrings.attribution.model[model],
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

// Content that was not created here has no text and is shown by its id.
function Name({ contentId, onOpen }: { contentId: string; onOpen: () => void }) {
    const text = useContentItem(contentId, undefined, true).data?.body ?? analyticsStrings.unnamedContent(contentId.slice(0, 8));
    return (
        <button type="button" onClick={onOpen} className="block max-w-full truncate text-left hover:underline" title={text}>
            {text}
        </button>
    );
}
