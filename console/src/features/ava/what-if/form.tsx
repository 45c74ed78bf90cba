import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ChannelLabel } from '#components/channels.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { useWhatIf } from '#features/ava/api/what-if.ts';
import type { WhatIf, WhatIfChannel, WhatIfMetric } from '#features/ava/types.ts';
import { changesText, reachOf, type Changes } from '#features/ava/what-if/changes.ts';
import { Estimate } from '#features/ava/what-if/estimate.tsx';
import { Slider } from '#features/ava/what-if/slider.tsx';
import { whatIfStrings as text } from '#features/ava/what-if/strings.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { channelName, inOrder } from '#lib/channels.ts';
import { money } from '#lib/format/numbers.ts';
import { useSettled } from '#lib/use-settled.ts';

const LONGEST = 90;
const METRICS = ['REVENUE', 'CONVERSIONS', 'CLICKS'] as const satisfies readonly WhatIfMetric[];

/** Sliders for the days and the budget of each channel, and what to expect. The service is asked once they rest. */
export function WhatIfForm({ campaign, known }: { campaign: Campaign; known: WhatIf }) {
    const [days, setDays] = useState(known.days);
    const [metric, setMetric] = useState(known.metric);
    const [changes, setChanges] = useState<Changes>({});
    const asked = changesText(changes);
    const settled = useSettled(JSON.stringify({ days, metric, changes: asked }));
    const answer = useWhatIf(campaign.id, JSON.parse(settled) as { days: number; metric: WhatIfMetric; changes?: string });
    const channels = inOrder(known.channels.map((one) => one.channel)).flatMap((channel) => known.channels.find((one) => one.channel === channel) ?? []);
    return (
        <div className="grid gap-x-8 gap-y-5 p-4 lg:grid-cols-2">
            <div className="flex min-w-0 flex-col gap-4">
                <div className="flex flex-wrap items-center gap-2">
                    <span className="text-label text-faint">{text.metric}</span>
                    <Segments label={text.metric} value={metric} options={METRICS.map((value) => ({ value, label: text.metrics[value] }))} onChange={setMetric} />
                </div>
                <Slider label={text.days} name={text.days} value={days} min={1} max={LONGEST} step={1} text={text.daysOf(days)} onChange={setDays} />
                <fieldset className="flex min-w-0 flex-col gap-4">
                    <legend className="mb-2 text-label text-faint">{text.channels}</legend>
                    {channels.map((one) => (
                        <ChannelSlider
                            key={one.channel}
                            known={one}
                            currency={known.currency}
                            total={campaign.budget.total}
                            value={changes[one.channel] ?? 0}
                            onChange={(value) => setChanges({ ...changes, [one.channel]: value })}
                        />
                    ))}
                </fieldset>
                <div className="flex flex-wrap gap-2">
                    <Button
                        size="small"
                        disabled={asked === undefined && days === known.days && metric === known.metric}
                        onClick={() => {
                            setDays(known.days);
                            setMetric(known.metric);
                            setChanges({});
                        }}
                    >
                        {text.reset}
                    </Button>
                    <Link to="/campaigns/$id/budget" params={{ id: campaign.id }} className={buttonClass('quiet', 'small')}>
                        {text.toBudget}
                    </Link>
                </div>
            </div>
            <Estimate answer={answer} asked={asked !== undefined} />
        </div>
    );
}

interface ChannelSliderProps {
    known: WhatIfChannel;
    currency: string;
    total: number;
    value: number;
    onChange: (value: number) => void;
}

function ChannelSlider({ known, currency, total, value, onChange }: ChannelSliderProps) {
    const { channel, allocated, spent, status, explanation } = known;
    return (
        <Slider
            label={<ChannelLabel channel={channel} />}
            name={text.changeOf(channelName[channel])}
            value={value}
            {...reachOf(known, total)}
            text={value === 0 ? text.noChange : money(value, currency, { signed: true })}
            note={status === 'ESTIMATED' ? text.spent(money(spent, currency), money(allocated, currency)) : explanation}
            disabled={status !== 'ESTIMATED'}
            onChange={onChange}
        />
    );
}
