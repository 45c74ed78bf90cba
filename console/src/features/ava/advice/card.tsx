import { ArrowRight } from 'lucide-react';
import { ChannelLabel } from '#components/channels.tsx';
import { Money } from '#components/money.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Time } from '#components/time.tsx';
import { Explained } from '#components/ui/tooltip.tsx';
import { componentStrings } from '#components/strings.ts';
import { CardActions } from '#features/ava/advice/actions.tsx';
import { adviceStrings as text } from '#features/ava/advice/strings.ts';
import { HitRateLabel } from '#features/ava/parts/hit-rate-label.tsx';
import { KindLabel } from '#features/ava/parts/kind-label.tsx';
import { useWhy } from '#features/ava/parts/why.tsx';
import type { BudgetMove, HitRate, Recommendation } from '#features/ava/types.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { percent } from '#lib/format/numbers.ts';

interface RecommendationCardProps {
    campaign: Campaign;
    recommendation: Recommendation;
    /** How often advice of this kind has helped. */
    hitRate: HitRate | undefined;
    snoozed: boolean;
}

/** A recommendation with its evidence, its expected effect and what can be done with it. */
export function RecommendationCard({ campaign, recommendation, hitRate, snoozed }: RecommendationCardProps) {
    const { canWrite } = useCurrentUser();
    const { kind, channel, advice, evidence, expectedEffect, moves, confidence, issuedAt, expiresAt, snoozedUntil } = recommendation;
    const why = useWhy({ campaignId: campaign.id, subject: 'recommendations', id: recommendation.id, version: recommendation.version, of: advice });
    const sure = text.confidence(percent(confidence, confidence > 0.99 ? 1 : 0));
    const time = (at: string) => <Time at={at} zone={campaign.timeZone} />;
    return (
        <li aria-label={advice} className="flex flex-col gap-2 rounded-lg border border-line bg-raised px-4 py-3 text-table">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-label text-muted">
                <KindLabel kind={kind} channel={channel} />
                <Explained label={sure} text={text.confidenceHelp}>
                    {sure}
                </Explained>
                {hitRate && <HitRateLabel hitRate={hitRate} />}
                <span className="ml-auto text-faint">
                    <RichText text={text.issued} values={{ time: time(issuedAt) }} />
                </span>
            </p>
            <p className="text-body font-medium text-pretty">{advice}</p>
            <Moves moves={moves} currency={campaign.budget.currency} />
            <dl className="grid gap-x-3 gap-y-1 sm:grid-cols-[8rem_minmax(0,1fr)]">
                <dt className="text-label text-faint sm:pt-0.5">{text.expected}</dt>
                <dd className="text-pretty">{expectedEffect.text}</dd>
                <dt className="text-label text-faint sm:pt-0.5">{text.evidence}</dt>
                <dd className="text-pretty text-muted">{evidence.text}</dd>
            </dl>
            <div className="flex flex-wrap items-center gap-2">
                {canWrite && <CardActions campaign={campaign} recommendation={recommendation} />}
                {why.button}
                <span className="ml-auto text-label text-faint">
                    {snoozed && snoozedUntil ? (
                        <RichText text={text.snoozedUntil} values={{ time: time(snoozedUntil) }} />
                    ) : (
                        expiresAt && <RichText text={text.expires} values={{ time: time(expiresAt) }} />
                    )}
                </span>
            </div>
            {why.answer}
        </li>
    );
}

const Moves = ({ moves, currency }: { moves: BudgetMove[]; currency: string }) =>
    moves.length > 0 && (
        <ul aria-label={text.movesOf} className="flex flex-col gap-1">
            {moves.map((move) => (
                <li key={`${move.from} ${move.to}`} className="flex flex-wrap items-center gap-x-2">
                    <Money amount={move.amount} currency={currency} className="font-medium" />
                    <ChannelLabel channel={move.from} />
                    <ArrowRight size={12} aria-label={componentStrings.to} className="text-faint" />
                    <ChannelLabel channel={move.to} />
                </li>
            ))}
        </ul>
    );
