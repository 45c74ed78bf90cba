import { Section } from '#components/section.tsx';
import { Empty } from '#components/states.tsx';
import { GenerateContent } from '#features/campaigns/parts/generate-content.tsx';
import { ContentRow } from '#features/campaigns/parts/content-row.tsx';
import { ChannelLabel } from '#components/channels.tsx';
import type { Campaign, Channel, Content } from '#features/campaigns/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { CHANNELS } from '#lib/channels.ts';

/** The campaign's pieces, channel by channel: what is approved, what waits, and how to get more. */
export function ContentList({ campaign, content }: { campaign: Campaign; content: Content }) {
    const { canWrite } = useCurrentUser();
    const open = canWrite && (campaign.status === 'DRAFT' || campaign.status === 'ACTIVE' || campaign.status === 'PAUSED');
    const carrying = CHANNELS.filter((channel) => campaign.channels.includes(channel) && channel !== 'ADS');
    const approved = content.items.filter((piece) => piece.status === 'APPROVED').length;
    return (
        <Section title="ContentList" hint={content.items.length > 0 && `${approved} of ${content.items.length} approved`} flush>
            {open && carrying.length > 0 && <GenerateContent campaign={campaign} channels={carrying} />}
            {content.items.length === 0 ? (
                <div className="rounded-lg border border-line bg-raised">
                    <Empty title="No pieces yet">
                        Each channel sends what was made for it from a blog post and approved by a person. They appear here within a
                        second.
                    </Empty>
                </div>
            ) : (
                <div className="flex flex-col gap-4">
                    {carrying.map((channel) => (
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
    const pieces = content.items.filter((piece) => piece.channel === channel);
    return (
        <div className="overflow-hidden rounded-lg border border-line bg-raised">
            <h3 className="flex h-9 items-center border-b border-line bg-rail px-4 text-table font-medium">
                <ChannelLabel channel={channel} />
                <span className="ml-auto text-label font-normal text-faint">{told(content, channel, pieces.length)}</span>
            </h3>
            {pieces.length === 0 ? (
                <p className="px-4 py-3 text-table text-muted">Nothing was made for this channel yet.</p>
            ) : (
                <ul className="divide-y divide-line">
                    {pieces.map((piece) => (
                        <ContentRow key={piece.contentId} piece={piece} campaign={props.campaign} writable={props.writable} />
                    ))}
                </ul>
            )}
        </div>
    );
}

function told(content: Content, channel: Channel, all: number): string {
    const counts = content.byChannel[channel];
    if (!counts) return all === 0 ? 'none' : String(all);
    return [
        counts.approved > 0 && `${counts.approved} approved`,
        counts.waiting > 0 && `${counts.waiting} waiting`,
        counts.withdrawn > 0 && `${counts.withdrawn} withdrawn`,
    ]
        .filter(Boolean)
        .join(', ');
}
