import * as Radix from '@radix-ui/react-dropdown-menu';
import { Check, ChevronDown, ListFilter } from 'lucide-react';
import { ChannelLabel } from '#components/channels.tsx';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuLine } from '#components/ui/menu.tsx';
import { scopeStrings } from '#features/analytics/scope/strings.ts';
import { channelName, inOrder, type Channel } from '#lib/channels.ts';
import { formatList } from '#lib/format/text.ts';

const ITEM = 'flex h-8 cursor-pointer select-none items-center gap-2 rounded-md px-2 text-table outline-none data-[highlighted]:bg-hover max-sm:h-10';

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
            <Radix.CheckboxItem className={ITEM} checked={selected.length === 0} onSelect={() => props.onChange(undefined)}>
                <Mark />
                {scopeStrings.allChannels}
            </Radix.CheckboxItem>
            <MenuLine />
            {all.map((channel) => (
                <Radix.CheckboxItem
                    key={channel}
                    className={ITEM}
                    checked={selected.includes(channel)}
                    onCheckedChange={() => toggle(channel)}
                    // Keeps the menu open, so that several channels can be chosen.
                    onSelect={(event) => event.preventDefault()}
                >
                    <Mark />
                    <ChannelLabel channel={channel} />
                </Radix.CheckboxItem>
            ))}
        </Menu>
    );
}

const Mark = () => (
    <span className="grid size-3.5 place-items-center">
        <Radix.ItemIndicator>
            <Check size={14} aria-hidden />
        </Radix.ItemIndicator>
    </span>
);
