import { CircleCheck, Clock } from 'lucide-react';
import { Section } from '#components/section.tsx';
import { Time } from '#components/time.tsx';
import { ChannelLabel } from '#components/channels.tsx';
import { detailStrings } from '#features/campaigns/details/strings.ts';
import type { Campaign, ChannelReply, Workflow } from '#features/campaigns/types.ts';
import { CHANNELS, isTrackedOnly } from '#lib/channels.ts';
import { count } from '#lib/format/numbers.ts';
import { dayRange } from '#lib/format/time.ts';

/** Each channel's reply to the request to schedule its posts and emails. */
export function ChannelReplies({ campaign, workflow }: { campaign: Campaign; workflow: Workflow }) {
    const scheduled = campaign.channels.filter((channel) => !isTrackedOnly(channel));
    const replied = workflow.channels.filter((reply) => scheduled.includes(reply.channel)).length;
    return (
        <Section title={detailStrings.replies.title} hint={scheduled.length > 0 && detailStrings.replies.hint(replied, scheduled.length)}>
            <ul className="divide-y divide-line">
                {CHANNELS.filter((channel) => campaign.channels.includes(channel)).map((channel) => {
                    const tracked = isTrackedOnly(channel);
                    const reply = workflow.channels.find((one) => one.channel === channel);
                    return (
                        <li key={channel} className="flex items-start gap-3 px-4 py-3 text-table">
                            <div className="min-w-0 flex-1">
                                <ChannelLabel channel={channel} className="font-medium" />
                                <p className="break-words text-muted">{tracked ? detailStrings.replies.tracked : reply ? summaryOf(reply, campaign.timeZone) : detailStrings.replies.noReply}</p>
                            </div>
                            {tracked ? null : reply ? (
                                <span className="flex items-center gap-1.5 whitespace-nowrap text-label text-faint">
                                    <CircleCheck size={13} aria-hidden className="text-good" />
                                    <Time at={reply.answeredAt} zone={campaign.timeZone} />
                                </span>
                            ) : (
                                <Clock size={14} aria-label={detailStrings.replies.waiting} className="mt-0.5 text-faint" />
                            )}
                        </li>
                    );
                })}
            </ul>
        </Section>
    );
}

function summaryOf(reply: ChannelReply, zone: string): string {
    if (reply.items === 0) return reply.reason ?? detailStrings.replies.nothingToSend;
    const items = detailStrings.replies.items(count(reply.items), reply.items === 1);
    const when = reply.first && reply.last ? `, ${dayRange(reply.first, reply.last, zone)}` : '';
    return `${items}${when}${reply.reason ? `. ${reply.reason}` : ''}`;
}
