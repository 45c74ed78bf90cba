import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Section } from '#components/section.tsx';
import { Money } from '#components/money.tsx';
import { ChannelLabel } from '#components/channels.tsx';
import { partStrings } from '#features/campaigns/parts/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { percent } from '#lib/format/numbers.ts';
import { exact } from '#lib/format/time.ts';

/** The campaign's plan. */
export function Brief({ campaign }: { campaign: Campaign }) {
    const reallocatable = campaign.autoOptimizePercentage;
    return (
        <Section title={partStrings.brief.title}>
            <dl className="flex flex-col gap-3 p-4 text-table">
                <Line name={partStrings.brief.goal}>
                    {campaignStrings.type[campaign.type]}
                    <span className="block text-faint">{campaignStrings.typeDescription[campaign.type]}</span>
                </Line>
                <Line name={partStrings.brief.channels}>
                    <span className="flex flex-wrap gap-x-4 gap-y-1">
                        {campaign.channels.map((channel) => (
                            <ChannelLabel key={channel} channel={channel} />
                        ))}
                    </span>
                </Line>
                <Line name={partStrings.brief.budget}>
                    <Money amount={campaign.budget.total} currency={campaign.budget.currency} />
                    {reallocatable !== undefined && reallocatable > 0 && (
                        <span className="block text-faint">{partStrings.brief.reallocation(percent(reallocatable, 0))}</span>
                    )}
                </Line>
                <Line name={partStrings.brief.dates}>
                    {partStrings.brief.range(exact(campaign.startsAt, campaign.timeZone), exact(campaign.endsAt, campaign.timeZone))}
                </Line>
                {campaign.objectives.length > 0 && (
                    <Line name={partStrings.brief.objectives}>
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
                    <Line name={partStrings.brief.audience}>
                        <span className="written whitespace-pre-line break-words">{campaign.targetAudience}</span>
                    </Line>
                )}
                <Line name={partStrings.brief.owner}>{campaign.owner}</Line>
                {campaign.tags.length > 0 && (
                    <Line name={partStrings.brief.tags}>
                        <span className="flex flex-wrap gap-1.5">
                            {campaign.tags.map((tag) => (
                                <Link
                                    key={tag}
                                    to="/campaigns"
                                    search={{ tag }}
                                    title={partStrings.brief.tagged(tag)}
                                    className="rounded-full bg-picked px-2 py-0.5 text-label hover:bg-hover hover:underline"
                                >
                                    {tag}
                                </Link>
                            ))}
                        </span>
                    </Line>
                )}
                <Line name={partStrings.brief.createdBy}>
                    {partStrings.brief.author(campaign.createdBy, exact(campaign.createdAt))}
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
