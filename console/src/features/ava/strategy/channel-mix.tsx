import { ChannelLabel } from '#components/channels.tsx';
import { Money } from '#components/money.tsx';
import { Section } from '#components/section.tsx';
import { strategyStrings as text } from '#features/ava/strategy/strings.ts';
import type { StrategyPlan } from '#features/ava/types.ts';
import { channelColour } from '#lib/channels.ts';
import { percent } from '#lib/format/numbers.ts';

/** The share of the budget that each channel gets, with the reason and what to do there. */
export const ChannelMix = ({ channels, currency }: { channels: StrategyPlan['channels']; currency: string }) => (
    <Section title={text.channels}>
        <span aria-hidden className="flex h-2 gap-px overflow-hidden rounded-t-lg">
            {channels.map(({ channel, sharePercent }) => (
                <span key={channel} style={{ flexGrow: sharePercent, background: channelColour(channel) }} />
            ))}
        </span>
        <ul className="divide-y divide-line">
            {channels.map(({ channel, sharePercent, amount, reason, tactics }) => (
                <li key={channel} className="grid gap-x-6 gap-y-1 px-4 py-3 text-table sm:grid-cols-[14rem_minmax(0,1fr)]">
                    <p className="flex flex-wrap items-baseline gap-x-3">
                        <ChannelLabel channel={channel} className="font-medium" />
                        <span className="tabular-nums">{percent(sharePercent / 100, 1)}</span>
                        <Money amount={amount} currency={currency} className="text-muted" />
                    </p>
                    <div className="min-w-0">
                        <p className="text-pretty">{reason}</p>
                        {tactics.length > 0 && (
                            <ul aria-label={text.tactics} className="mt-1 flex list-disc flex-col gap-0.5 pl-4 text-muted">
                                {tactics.map((tactic) => (
                                    <li key={tactic} className="text-pretty">
                                        {tactic}
                                    </li>
                                ))}
                            </ul>
                        )}
                    </div>
                </li>
            ))}
        </ul>
    </Section>
);
