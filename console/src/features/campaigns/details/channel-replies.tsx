import { CircleCheck, Clock } from 'lucide-react';
import { Section } from '#components/section.tsx';
import { Time } from '#components/time.tsx';
import { ChannelLabel } from '#components/channels.tsx';
import type { Campaign, ChannelReply, Workflow } from '#features/campaigns/types.ts';
import { CHANNELS } from '#lib/channels.ts';
import { count } from '#lib/format/numbers.ts';
import { dayRange } from '#lib/format/time.ts';

/** What each channel said when it was asked to plan. */
export function ChannelReplies({ campaign, workflow }: { campaign: Campaign; workflow: Workflow }) {
    return (
        <Section title="Channels" hint={`${workflow.channels.length} of ${campaign.channels.length} answered`}>
            <ul className="divide-y divide-line">
                {CHANNELS.filter((channel) => campaign.channels.includes(channel)).map((channel) => {
                    const reply = workflow.channels.find((one) => one.channel === channel);
                    return (
                        <li key={channel} className="flex items-start gap-3 px-4 py-3 text-table">
                            <div className="min-w-0 flex-1">
                                <ChannelLabel channel={channel} className="font-medium" />
                                <p className="break-words text-muted">{reply ? answer(reply, campaign.timeZone) : 'Has not answered yet.'}</p>
                            </div>
                            {reply ? (
                                <span className="flex items-center gap-1.5 whitespace-nowrap text-label text-faint">
                                    <CircleCheck size={13} aria-hidden className="text-good" />
                                    <Time at={reply.answeredAt} zone={campaign.timeZone} />
                                </span>
                            ) : (
                                <Clock size={14} aria-label="Waiting" className="mt-0.5 text-faint" />
                            )}
                        </li>
                    );
                })}
            </ul>
        </Section>
    );
}

function answer(reply: ChannelReply, zone: string): string {
    if (reply.items === 0) return reply.reason ?? 'Has nothing to send.';
    const items = `${count(reply.items)} ${reply.items === 1 ? 'item' : 'items'}`;
    const when = reply.first && reply.last ? `, ${dayRange(reply.first, reply.last, zone)}` : '';
    return `${items}${when}${reply.reason ? `. ${reply.reason}` : ''}`;
}
