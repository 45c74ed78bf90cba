import { Section } from '#components/section.tsx';
import { Empty } from '#components/states.tsx';
import { GenerateContent } from '#features/campaigns/parts/generate-content.tsx';
import { ContentRow } from '#features/campaigns/parts/content-row.tsx';
import { ChannelLabel } from '#components/channels.tsx';
import { partStrings } from '#features/campaigns/parts/strings.ts';
import type { Campaign, Channel, Content } from '#features/campaigns/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { CHANNELS, isTrackedOnly } from '#lib/channels.ts';

/** The campaign's content by channel, with the form that generates more. */
export function ContentList({ campaign, content }: { campaign: Campaign; content: Content }) {
    const { canWrite } = useCurrentUser();
    const open = canWrite && (campaign.status === 'DRAFT' || campaign.status === 'ACTIVE' || campaign.status === 'PAUSED');
    const contentChannels = CHANNELS.filter((channel) => campaign.channels.includes(channel) && !isTrackedOnly(channel));
    const approved = content.items.filter((item) => item.status === 'APPROVED').length;
    if (contentChannels.length === 0) {
        return (
            <Section title={partStrings.content.title}>
                <Empty title={partStrings.content.notNeeded}>{partStrings.content.notNeededDetail}</Empty>
            </Section>
        );
    }
    return (
        <Section title={partStrings.content.title} hint={content.items.length > 0 && partStrings.content.approvedOf(approved, content.items.length)} flush>
            {open && <GenerateContent campaign={campaign} channels={contentChannels} />}
            {content.items.length === 0 ? (
                <div className="rounded-lg border border-line bg-raised">
                    <Empty title={partStrings.content.empty}>
                        {partStrings.content.emptyDetail}
                    </Empty>
                </div>
            ) : (
                <div className="flex flex-col gap-4">
                    {contentChannels.map((channel) => (
                        <ChannelContent key={channel} channel={channel} campaign={campaign} content={content} writable={open} />
                    ))}
                </div>
            )}
        </Section>
    );
}

function ChannelContent(props: {
    channel: Channel;
    campaign: Campaign;
    content: Content;
    writable: boolean;
}) {
    const { channel, content } = props;
    const items = content.items.filter((item) => item.channel === channel);
    return (
        <div className="overflow-hidden rounded-lg border border-line bg-raised">
            <h3 className="flex h-9 items-center border-b border-line bg-rail px-4 text-table font-medium">
                <ChannelLabel channel={channel} />
                <span className="ml-auto text-label font-normal text-faint">{countsOf(content, channel, items.length)}</span>
            </h3>
            {items.length === 0 ? (
                <p className="px-4 py-3 text-table text-muted">{partStrings.content.emptyChannel}</p>
            ) : (
                <ul className="divide-y divide-line">
                    {items.map((item) => (
                        <ContentRow key={item.contentId} item={item} campaign={props.campaign} writable={props.writable} />
                    ))}
                </ul>
            )}
        </div>
    );
}

function countsOf(content: Content, channel: Channel, all: number): string {
    const counts = content.byChannel[channel];
    if (!counts) return all === 0 ? partStrings.content.none : String(all);
    return [
        counts.approved > 0 && partStrings.content.approved(counts.approved),
        counts.waiting > 0 && partStrings.content.waiting(counts.waiting),
        counts.withdrawn > 0 && partStrings.content.withdrawn(counts.withdrawn),
    ]
        .filter(Boolean)
        .join(', ');
}
