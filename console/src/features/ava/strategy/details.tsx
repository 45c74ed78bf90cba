import { Note } from '#components/note.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Time } from '#components/time.tsx';
import { Applied } from '#features/ava/strategy/applied.tsx';
import { ApplyButton } from '#features/ava/strategy/apply-button.tsx';
import { ChannelMix } from '#features/ava/strategy/channel-mix.tsx';
import { EvidenceSection } from '#features/ava/strategy/evidence.tsx';
import { GoalsAndKpis } from '#features/ava/strategy/goals-and-kpis.tsx';
import { Risks } from '#features/ava/strategy/risks.tsx';
import { engineName, strategyStrings as text } from '#features/ava/strategy/strings.ts';
import { Timeline } from '#features/ava/strategy/timeline.tsx';
import type { Strategy } from '#features/ava/types.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { count } from '#lib/format/numbers.ts';
import { formatList } from '#lib/format/text.ts';

/** A version of the strategy: what it is based on, and its plan. */
export function StrategyDetails({ strategy, campaign, mayApply }: { strategy: Strategy; campaign: Campaign; mayApply: boolean }) {
    const { engine, fallback, generatedAt, application, plan, currency } = strategy;
    return (
        <div className="flex flex-col gap-6">
            <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
                <div className="flex min-w-0 flex-1 basis-80 flex-col gap-1 text-table">
                    <h3 className="font-semibold">{text.version(strategy.version)}</h3>
                    <p className="text-muted">
                        <RichText text={text.byline} values={{ engine: engineName(engine), time: <Time at={generatedAt} zone={campaign.timeZone} /> }} />
                    </p>
                    <Applied strategy={strategy} zone={campaign.timeZone} />
                    <Basis strategy={strategy} />
                </div>
                {mayApply && (!application || application.state === 'REFUSED') && <ApplyButton strategy={strategy} />}
            </div>
            {fallback && <Note tone="plain">{text.fallbackDetail(text.fallback[fallback])}</Note>}
            <ChannelMix channels={plan.channels} currency={currency} />
            <GoalsAndKpis plan={plan} currency={currency} />
            <Timeline weeks={plan.timeline} />
            <Risks risks={plan.risks} />
            <EvidenceSection evidence={strategy.evidence} currency={currency} />
        </div>
    );
}

function Basis({ strategy: { targetAudience, objectives, evidence } }: { strategy: Strategy }) {
    const { pastCampaigns } = evidence;
    return (
        <>
            {targetAudience && (
                <p>
                    <span className="text-muted">{text.audience}: </span>
                    {targetAudience}
                </p>
            )}
            {objectives.length > 0 && (
                <p>
                    <span className="text-muted">{text.objectives}: </span>
                    {formatList(objectives)}
                </p>
            )}
            <p className="text-label text-pretty text-faint">
                {text.basedOn(text.pastCampaigns(pastCampaigns, count(pastCampaigns)))}
            </p>
        </>
    );
}
