import { Link } from '@tanstack/react-router';
import { Section } from '#components/section.tsx';
import { Time } from '#components/time.tsx';
import { useItems } from '#features/campaigns/api/content.ts';
import { ChannelLabel } from '#components/channels.tsx';
import { detailStrings } from '#features/campaigns/details/strings.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { useNow } from '#lib/now.ts';

const WAITING = ['READY', 'SCHEDULED', 'PAUSED'];

/** The next scheduled posts and emails. */
export function Upcoming({ campaign }: { campaign: Campaign }) {
    const items = useItems(campaign.id).data?.items;
    const now = useNow();
    const next = (items ?? [])
        .filter((item) => WAITING.includes(item.status) && item.scheduledFor && new Date(item.scheduledFor).getTime() > now)
        .sort((a, b) => a.scheduledFor!.localeCompare(b.scheduledFor!))
        .slice(0, 4);
    return (
        <Section
            title={detailStrings.upcoming.title}
            actions={
                <Link to="/campaigns/$id/content" params={{ id: campaign.id }} className="text-table text-muted hover:text-ink hover:underline">
                    {detailStrings.upcoming.all}
                </Link>
            }
        >
            {next.length === 0 ? (
                <p className="px-4 py-3 text-table text-muted">{items ? (items.length === 0 ? detailStrings.upcoming.nothingScheduled : detailStrings.upcoming.nothingLeft) : ' '}</p>
            ) : (
                <ul className="divide-y divide-line">
                    {next.map((item) => (
                        <li key={item.itemId} className="flex h-9 items-center gap-3 px-4 text-table">
                            <ChannelLabel channel={item.channel} />
                            <Time at={item.scheduledFor!} zone={campaign.timeZone} className="ml-auto text-muted" />
                        </li>
                    ))}
                </ul>
            )}
        </Section>
    );
}
