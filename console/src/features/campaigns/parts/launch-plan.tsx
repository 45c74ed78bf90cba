import { ChannelLabel } from '#components/channels.tsx';
import { Section } from '#components/section.tsx';
import { launchedChannels, type LaunchedChannel } from '#features/campaigns/parts/launch-summary.ts';
import { timingText } from '#features/campaigns/parts/launch-timing.ts';
import { partStrings } from '#features/campaigns/parts/strings.ts';
import type { Campaign, Readiness } from '#features/campaigns/types.ts';
import { isTrackedOnly } from '#lib/channels.ts';
import { count } from '#lib/format/numbers.ts';
import { zoneName } from '#lib/format/time.ts';

/** Who gets what and when, channel by channel, in the campaign's zone. */
export function LaunchPlan({ campaign, readiness }: { campaign: Campaign; readiness: Readiness | undefined }) {
    const text = partStrings.launch;
    return (
        <Section title={text.plan} hint={text.timesHint(zoneName(campaign.timeZone))}>
            <ul className="divide-y divide-line">
                {launchedChannels(campaign, readiness).map((row) => (
                    <li key={row.channel} className="grid gap-x-4 gap-y-0.5 px-4 py-2 text-table sm:grid-cols-[9rem_1fr]">
                        <ChannelLabel channel={row.channel} className="font-medium" />
                        <div className="min-w-0">
                            <p>{whatOf(row)}</p>
                            {row.timing && (
                                <ul className="text-muted">
                                    {timingText(row, campaign.timeZone).map((line) => (
                                        <li key={line}>{line}</li>
                                    ))}
                                </ul>
                            )}
                        </div>
                    </li>
                ))}
            </ul>
        </Section>
    );
}

function whatOf({ channel, contacts, posts }: LaunchedChannel): string {
    const text = partStrings.launch;
    if (isTrackedOnly(channel)) return text.trackedChannel;
    if (channel === 'EMAIL') return contacts ? text.contacts(count(contacts), contacts === 1) : text.nothingYet;
    return posts ? text.postCount(count(posts), posts === 1) : text.nothingYet;
}
