import type { ReactNode } from 'react';
import { socialCalendarStrings } from '#features/social/calendar/strings.ts';
import { NETWORKS } from '#features/social/types.ts';
import { channelColour, channelName, type Channel } from '#lib/channels.ts';
import { cn } from '#lib/cn.ts';

const text = socialCalendarStrings;

/** Chooses which networks are shown; none chosen means all. */
export function PlatformFilter({ value, onChange }: { value: readonly Channel[]; onChange: (platforms: Channel[]) => void }) {
    const toggle = (platform: Channel) => onChange(NETWORKS.filter((one) => (one === platform) !== value.includes(one)));
    return (
        <div role="group" aria-label={text.networks} className="flex flex-wrap gap-1">
            <Chip pressed={value.length === 0} onClick={() => onChange([])}>
                {text.all}
            </Chip>
            {NETWORKS.map((platform) => (
                <Chip key={platform} pressed={value.includes(platform)} onClick={() => toggle(platform)}>
                    <span aria-hidden className="size-2 rounded-xs" style={{ background: channelColour(platform) }} />
                    {channelName[platform]}
                </Chip>
            ))}
        </div>
    );
}

const Chip = (props: { pressed: boolean; onClick: () => void; children: ReactNode }) => (
    <button
        type="button"
        aria-pressed={props.pressed}
        onClick={props.onClick}
        className={cn(
            'flex h-7 items-center gap-1.5 rounded-md border px-2 text-label font-medium max-sm:h-9',
            props.pressed ? 'border-strong bg-picked text-ink' : 'border-line text-muted hover:border-strong hover:text-ink',
        )}
    >
        {props.children}
    </button>
);
