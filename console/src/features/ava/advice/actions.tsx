import { useNavigate } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { DismissDialog } from '#features/ava/advice/dismiss-dialog.tsx';
import { adviceStrings as text } from '#features/ava/advice/strings.ts';
import { acceptRecommendation, snoozeRecommendation } from '#features/ava/api/decide.ts';
import { SnoozeMenu } from '#features/ava/parts/snooze-menu.tsx';
import type { Recommendation } from '#features/ava/types.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import { channelName } from '#lib/channels.ts';
import { money } from '#lib/format/numbers.ts';
import { formatList } from '#lib/format/text.ts';

/** Accepts a recommendation, dismisses it or puts it off. Moves of budget are confirmed. */
export function CardActions({ campaign, recommendation }: { campaign: Campaign; recommendation: Recommendation }) {
    const navigate = useNavigate();
    const [busy, setBusy] = useState(false);
    const [asking, setAsking] = useState<'accept' | 'dismiss'>();
    // One key for each decision, so that a request whose answer got lost can be repeated.
    const [key] = useState(() => crypto.randomUUID());
    const { advice, moves } = recommendation;
    const accept = async () => {
        await acceptRecommendation(recommendation, `${key}-accept`);
        if (moves.length === 0) toast(text.accepted);
        else toast(text.acceptedMoves, { next: { label: text.viewBudget, run: () => void navigate({ to: '/campaigns/$id/budget', params: { id: campaign.id } }) } });
    };
    const acceptAtOnce = async () => {
        setBusy(true);
        try {
            await accept();
        } catch (problem) {
            toast(messageOf(problem), { tone: 'bad' });
        } finally {
            setBusy(false);
        }
    };
    const close = () => setAsking(undefined);
    return (
        <>
            <Button
                size="small"
                busy={busy}
                icon={<Check size={13} />}
                aria-label={text.actOn(text.accept, advice)}
                onClick={() => (moves.length > 0 ? setAsking('accept') : void acceptAtOnce())}
            >
                {text.accept}
            </Button>
            <SnoozeMenu of={advice} onSnooze={(until) => snoozeRecommendation(recommendation, { until }, crypto.randomUUID())} />
            <Button size="small" look="quiet" aria-label={text.actOn(text.dismissDialog.action, advice)} onClick={() => setAsking('dismiss')}>
                {text.dismiss}
            </Button>
            <Confirm
                open={asking === 'accept'}
                onOpenChange={close}
                title={text.confirm.title(formatList(moves.map((move) => campaignStrings.move(money(move.amount, campaign.budget.currency), channelName[move.from], channelName[move.to]))))}
                description={text.confirm.detail}
                action={text.confirm.action}
                onConfirm={accept}
            />
            {asking === 'dismiss' && <DismissDialog recommendation={recommendation} idempotencyKey={`${key}-dismiss`} onClose={close} />}
        </>
    );
}
