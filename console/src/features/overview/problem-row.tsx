import { Link } from '@tanstack/react-router';
import { CircleAlert } from 'lucide-react';
import { ChannelLabel } from '#components/channels.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Time } from '#components/time.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { AVA_TAB } from '#features/recovery/links.ts';
import { overviewStrings } from '#features/overview/strings.ts';
import { offeredStep, type Ranked } from '#features/overview/urgent.ts';
import { WaitingCost } from '#features/overview/waiting-cost.tsx';
import { RecoveryButton } from '#features/recovery/recovery-button.tsx';

const text = overviewStrings.urgent;

/** A problem: where, since when, how it is known, what waiting costs and what to do first. */
export function ProblemRow({ ranked: { action, campaign } }: { ranked: Ranked }) {
    const offered = offeredStep(action);
    const words = [...new Set([action.steps[0]?.text, offered?.text])].filter(Boolean).join(' ');
    return (
        <li aria-label={action.text} className="flex gap-3 px-4 py-3">
            <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0 text-bad" />
            <div className="grid min-w-0 flex-1 gap-x-6 gap-y-1.5 text-table sm:grid-cols-[minmax(0,1fr)_auto]">
                <div className="min-w-0">
                    <p className="text-body font-medium text-pretty break-words">{action.text}</p>
                    <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-label text-muted">
                        <Link to="/campaigns/$id" params={{ id: campaign.campaignId }} dir="auto" className="max-w-72 truncate rounded-sm hover:text-ink hover:underline">
                            {campaign.name}
                        </Link>
                        {action.channel && <ChannelLabel channel={action.channel} />}
                        <span className="text-faint">
                            <RichText text={text.since} values={{ time: <Time at={action.since} /> }} />
                        </span>
                    </p>
                </div>
                <div className="sm:text-right">
                    <WaitingCost waiting={action.waiting} />
                </div>
                <div className="min-w-0 sm:col-span-2">
                    <p className="text-pretty break-words text-muted">{action.evidence}</p>
                    {words && <p className="mt-1 text-pretty break-words">{words}</p>}
                    <div className="mt-2 flex flex-wrap gap-2">
                        {offered && <RecoveryButton campaignId={action.campaignId} channel={action.channel} step={offered} />}
                        <Link to={AVA_TAB} params={{ id: campaign.campaignId }} className={buttonClass('quiet', 'small')} aria-label={text.detailsOf(action.text)}>
                            {text.details}
                        </Link>
                    </div>
                </div>
            </div>
        </li>
    );
}
