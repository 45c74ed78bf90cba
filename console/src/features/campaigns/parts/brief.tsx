import type { ReactNode } from 'react';
import { Section } from '#components/section.tsx';
import { Money } from '#components/money.tsx';
import { ChannelLabel } from '#components/channels.tsx';
import type { Campaign } from '#features/campaigns/types.ts';
import { typeMeaning, typeName } from '#features/campaigns/words.ts';
import { percent } from '#lib/format/numbers.ts';
import { exact } from '#lib/format/time.ts';

/** What was planned, as it was planned. */
export function Brief({ campaign }: { campaign: Campaign }) {
    const automatic = campaign.autoOptimizePercentage;
    return (
        <Section title="Plan">
            <dl className="flex flex-col gap-3 p-4 text-table">
                <Line name="Purpose">
                    {typeName[campaign.type]}
                    <span className="block text-faint">{typeMeaning[campaign.type]}</span>
                </Line>
                <Line name="Channels">
                    <span className="flex flex-wrap gap-x-4 gap-y-1">
                        {campaign.channels.map((channel) => (
                            <ChannelLabel key={channel} channel={channel} />
                        ))}
                    </span>
                </Line>
                <Line name="Budget">
                    <Money amount={campaign.budget.total} currency={campaign.budget.currency} />
                    {automatic !== undefined && automatic > 0 && (
                        <span className="block text-faint">Ava may move up to {percent(automatic, 0)} of it by herself</span>
                    )}
                </Line>
                <Line name="Runs">
                    {exact(campaign.startsAt, campaign.timeZone)} to {exact(campaign.endsAt, campaign.timeZone)}
                </Line>
                {campaign.objectives.length > 0 && (
                    <Line name="Objectives">
                        <ul className="list-inside list-disc">
                            {campaign.objectives.map((objective) => (
                                <li key={objective} className="break-words">
                                    {objective}
                                </li>
                            ))}
                        </ul>
                    </Line>
                )}
                {campaign.targetAudience && (
                    <Line name="Audience">
                        <span className="whitespace-pre-line break-words">{campaign.targetAudience}</span>
                    </Line>
                )}
                <Line name="Planned by">
                    {campaign.createdBy}, {exact(campaign.createdAt)}
                </Line>
            </dl>
        </Section>
    );
}

const Line = (props: { name: string; children: ReactNode }) => (
    <div className="grid grid-cols-[6.5rem_1fr] gap-3">
        <dt className="text-faint">{props.name}</dt>
        <dd className="min-w-0">{props.children}</dd>
    </div>
);
