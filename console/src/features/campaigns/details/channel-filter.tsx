import { Eye, EyeOff } from 'lucide-react';
import { ChannelLabel } from '#components/channels.tsx';
import { detailStrings } from '#features/campaigns/details/strings.ts';
import type { Channel } from '#features/campaigns/types.ts';
import { cn } from '#lib/cn.ts';

/** Selects the channels shown in charts. A channel keeps its colour when others are hidden. */
export function ChannelFilter(props: { channels: Channel[]; hidden: Channel[]; onChange: (hidden: Channel[]) => void }) {
    const toggle = (channel: Channel) =>
        props.onChange(
            props.hidden.includes(channel) ? props.hidden.filter((one) => one !== channel) : [...props.hidden, channel],
        );
    return (
        <div role="group" aria-label={detailStrings.metrics.channelsShown} className="flex flex-wrap gap-1.5">
            {props.channels.map((channel) => {
                const shown = !props.hidden.includes(channel);
                const Icon = shown ? Eye : EyeOff;
                return (
                    <button
                        key={channel}
                        type="button"
                        aria-pressed={shown}
                        onClick={() => toggle(channel)}
                        className={cn(
                            'flex h-7 items-center gap-2 rounded-md border border-line px-2 text-label font-medium hover:border-strong max-sm:h-9',
                            !shown && 'text-faint',
                        )}
                    >
                        <ChannelLabel channel={channel} />
                        <Icon size={12} aria-hidden className="text-faint" />
                    </button>
                );
            })}
        </div>
    );
}
