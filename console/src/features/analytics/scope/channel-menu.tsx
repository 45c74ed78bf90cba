import { ChevronDown, ListFilter } from 'lucide-react';
import { ChannelLabel } from '#components/channels.tsx';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuLine } from '#components/ui/menu.tsx';
import { MenuCheck } from '#components/ui/menu-check.tsx';
import { scopeStrings } from '#features/analytics/scope/strings.ts';
import { channelName, inOrder, type Channel } from '#lib/channels.ts';
import { formatList } from '#lib/format/text.ts';

/** Chooses the channels that a page covers. None selected means all. */
export function ChannelMenu(props: { all: Channel[]; selected: Channel[]; onChange: (channels: string | undefined) => void }) {
    const { all, selected } = props;
    const label = selected.length === 0 ? scopeStrings.allChannels : formatList(selected.map((channel) => channelName[channel]));
    const toggle = (channel: Channel) => {
        const next = selected.includes(channel) ? selected.filter((one) => one !== channel) : inOrder([...selected, channel]);
        props.onChange(next.length === 0 || next.length === all.length ? undefined : next.join(','));
    };
    return (
        <Menu
            align="start"
            trigger={
                <Button icon={<ListFilter size={14} aria-hidden />} aria-label={scopeStrings.channelCount(label)} className="min-w-0 max-w-64 shrink">
                    <span className="truncate">{label}</span>
                    <ChevronDown size={14} aria-hidden className="shrink-0 text-faint" />
                </Button>
            }
        >
            <MenuCheck checked={selected.length === 0} onChange={() => props.onChange(undefined)}>
                {scopeStrings.allChannels}
            </MenuCheck>
            <MenuLine />
            {all.map((channel) => (
                // Stays open, so that several channels can be chosen.
                <MenuCheck key={channel} keepOpen checked={selected.includes(channel)} onChange={() => toggle(channel)}>
                    <ChannelLabel channel={channel} />
                </MenuCheck>
            ))}
        </Menu>
    );
}
