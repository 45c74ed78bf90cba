import { partStrings } from '#features/campaigns/parts/strings.ts';
import type { Campaign, Channel, LaunchTiming, Readiness } from '#features/campaigns/types.ts';
import { channelName, inOrder, isTrackedOnly } from '#lib/channels.ts';
import { count, money } from '#lib/format/numbers.ts';
import { exact } from '#lib/format/time.ts';
import { formatList } from '#lib/format/text.ts';

type Planned = Pick<Campaign, 'channels' | 'budget' | 'startsAt' | 'endsAt' | 'timeZone'>;

/** What a launch starts on one channel. */
export interface LaunchedChannel {
    channel: Channel;
    /** Contacts who get the email, or approved posts; absent for channels that are only tracked, and while unknown. */
    contacts?: number | undefined;
    posts?: number | undefined;
    /** When they are sent; absent while nothing is ready. */
    timing?: LaunchTiming | undefined;
}

/** Returns what a launch starts, channel by channel. */
export function launchedChannels(campaign: Planned, readiness: Readiness | undefined): LaunchedChannel[] {
    const item = (channel: Channel) => readiness?.items.find((one) => one.item === `content.${channel.toLowerCase()}`);
    return inOrder(campaign.channels).map((channel) => {
        if (isTrackedOnly(channel)) return { channel };
        const { recipients: contacts, approvedPieces: posts, timing } = item(channel) ?? {};
        return channel === 'EMAIL' ? { channel, contacts, timing } : { channel, posts, timing };
    });
}

const hasStarted = (campaign: Planned, now = Date.now()) => new Date(campaign.startsAt).getTime() <= now;

/** Whether all emails are sent at once; a plan can give some of them later times. */
const emailsNow = (channels: LaunchedChannel[]) => channels.every(({ channel, timing }) => channel !== 'EMAIL' || !timing || (timing.immediate > 0 && timing.known + timing.open === 0));

/** Describes what a launch does: who gets what, when, and for how much. */
export function launchSummary(campaign: Planned, readiness: Readiness | undefined): string {
    const text = partStrings.launch;
    const channels = launchedChannels(campaign, readiness);
    const contacts = channels.reduce((sum, one) => sum + (one.contacts ?? 0), 0);
    const posts = channels.reduce((sum, one) => sum + (one.posts ?? 0), 0);
    const tracked = channels.filter((one) => isTrackedOnly(one.channel)).map((one) => channelName[one.channel]);
    const budget = money(campaign.budget.total, campaign.budget.currency);
    const start = hasStarted(campaign) ? undefined : exact(campaign.startsAt, campaign.timeZone);
    const now = start === undefined && emailsNow(channels);
    const end = exact(campaign.endsAt, campaign.timeZone);
    const does = [
        contacts > 0 && text.emails(count(contacts), contacts === 1, now),
        posts > 0 && text.posts(count(posts), posts === 1),
    ].filter((one) => one !== false);
    return [
        does.length > 0 ? text.does(formatList(does), start, end, budget) : text.runs(start ?? text.now, end, budget),
        tracked.length > 0 && text.tracked(formatList(tracked), tracked.length > 1),
    ]
        .filter(Boolean)
        .join(' ');
}
