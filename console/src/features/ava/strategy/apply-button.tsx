import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { applyStrategy } from '#features/ava/api/strategy.ts';
import { strategyStrings } from '#features/ava/strategy/strings.ts';
import type { Strategy } from '#features/ava/types.ts';
import { channelName } from '#lib/channels.ts';
import { count, money } from '#lib/format/numbers.ts';
import { formatList } from '#lib/format/text.ts';
import { calendarDay } from '#lib/format/time.ts';

const text = strategyStrings.apply;

/** Turns a strategy into the campaign's split and drafts, after saying what will happen. */
export function ApplyButton({ strategy }: { strategy: Strategy }) {
    const navigate = useNavigate();
    const [asking, setAsking] = useState(false);
    const [key] = useState(() => crypto.randomUUID());
    const { campaignId, plan, currency } = strategy;
    const days = plan.timeline.flatMap((week) => week.content.map((piece) => piece.date)).sort();
    const split = formatList(plan.channels.map(({ channel, amount }) => `${channelName[channel]} ${money(amount, currency)}`));
    return (
        <>
            <Button look="primary" onClick={() => setAsking(true)}>
                {strategy.application ? text.again : text.action}
            </Button>
            <Confirm
                open={asking}
                onOpenChange={setAsking}
                title={text.title(strategy.version)}
                description={text.split(split)}
                action={text.action}
                onConfirm={async () => {
                    await applyStrategy(strategy, key);
                    toast(text.done, { next: { label: text.viewBudget, run: () => void navigate({ to: '/campaigns/$id/budget', params: { id: campaignId } }) } });
                }}
            >
                <p className="text-table">{text.drafts(days.length, count(days.length), calendarDay(days[0] ?? ''), calendarDay(days.at(-1) ?? ''))}</p>
                <p className="mt-2 text-table text-muted">{text.safe}</p>
            </Confirm>
        </>
    );
}
