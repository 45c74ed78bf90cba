import { ChannelLabel } from '#components/channels.tsx';
import { Section } from '#components/section.tsx';
import { hasStarted, launchedChannels, type LaunchedChannel } from '#features/campaigns/parts/launch-summary.ts';
import { partStrings } from '#features/campaigns/parts/strings.ts';
import type { Campaign, Readiness } from '#features/campaigns/types.ts';
import { isTrackedOnly } from '#lib/channels.ts';
import { count } from '#lib/format/numbers.ts';
import { dayRange, exact } from '#lib/format/time.ts';

/** Who gets what and when, channel by channel. */
export function LaunchPlan({ campaign, readiness }: { campaign: Campaign; readiness: Readiness | undefined }) {
    return (
        <Section title={partStrings.launch.plan} hint={partStrings.launch.timesHint}>
            <ul className="divide-y divide-line">
                {launchedChannels(campaign, readiness).map((row) => (
                    <li key={row.channel} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2 text-table">
                        <ChannelLabel channel={row.channel} className="font-medium" />
                        <span className="text-muted">{planOf(row, campaign)}</span>
                    </li>
                ))}
            </ul>
        </Section>
    );
}

function planOf({ channel, contacts, posts }: LaunchedChannel, campaign: Campaign): string {
    const text = partStrings.launch;
    if (isTrackedOnly(channel)) return text.trackedChannel;
    if (channel === 'EMAIL') {
        if (!contacts) return text.nothingYet;
        return text.emailRow(count(contacts), contacts === 1, hasStarted(campaign) ? text.now : text.from(exact(campaign.startsAt, campaign.timeZone)));
    }
    if (!posts) return text.nothingYet;
    const from = hasStarted(campaign) ? new Date().toISOString() : campaign.startsAt;
    return text.postRow(count(posts), posts === 1, dayRange(from, campaign.endsAt, campaign.timeZone));
}
