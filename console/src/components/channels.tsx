import { Tooltip } from '#components/ui/tooltip.tsx';
import { channelColour, channelName, inOrder, type Channel } from '#lib/channels.ts';
import { cn } from '#lib/cn.ts';

/** A channel's colour and name. */
export const ChannelLabel = ({ channel, className }: { channel: Channel; className?: string }) => (
    <span className={cn('inline-flex items-center gap-2 whitespace-nowrap', className)}>
        <span aria-hidden className="size-2 shrink-0 rounded-xs" style={{ background: channelColour(channel) }} />
        {channelName[channel]}
    </span>
);

/** A campaign's channels as compact coloured marks, with their names in a tooltip. */
export function ChannelMarks({ channels }: { channels: Channel[] }) {
    const shown = inOrder(channels);
    const names = shown.map((channel) => channelName[channel]).join(', ');
    return (
        <Tooltip text={names}>
            <span className="inline-flex items-center gap-0.5" role="img" aria-label={names}>
                {shown.map((channel) => (
                    <span key={channel} className="h-2.5 w-1.5 rounded-xs" style={{ background: channelColour(channel) }} />
                ))}
            </span>
        </Tooltip>
    );
}
