import { reportStrings } from '#features/analytics/reports/strings.ts';
import { scopeStrings } from '#features/analytics/scope/strings.ts';
import type { Channel } from '#features/analytics/types.ts';
import { channelName, inOrder } from '#lib/channels.ts';
import { formatList } from '#lib/format/text.ts';

/** Names the channels that a report covers: "All channels", "Email only", "Email and Ads". */
export function channelsText(channels: readonly Channel[] | undefined): string {
    const names = inOrder(channels ?? []).map((channel) => channelName[channel]);
    if (names.length === 0) return scopeStrings.allChannels;
    return names.length === 1 ? reportStrings.only(names[0] ?? '') : formatList(names);
}
