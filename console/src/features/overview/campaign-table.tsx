import { Link } from '@tanstack/react-router';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { HighlightChange } from '#components/highlight-change.tsx';
import { Money } from '#components/money.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Time } from '#components/time.tsx';
import { Meter } from '#components/ui/meter.tsx';
import { StatusBadge } from '#features/campaigns/parts/status-badge.tsx';
import { AVA_TAB } from '#features/recovery/links.ts';
import { overviewStrings } from '#features/overview/strings.ts';
import type { RunningCampaign } from '#features/overview/types.ts';
import { cn } from '#lib/cn.ts';
import { percent } from '#lib/format/numbers.ts';

const text = overviewStrings.campaigns;
const CELL = 'h-14 border-b border-line px-2 align-middle';
const HEAD = 'h-8 border-b border-line px-2 text-left text-label font-medium text-faint';

/** What the table shows of a campaign; what is open in it only if Ava can be reached. */
export type ShownCampaign = Pick<RunningCampaign, 'campaignId' | 'name' | 'status' | 'currency' | 'budget' | 'spent' | 'endsAt'> & Partial<Pick<RunningCampaign, 'openFailures' | 'openRecommendations'>>;

/** The running campaigns with their state. */
export const CampaignTable = ({ campaigns }: { campaigns: readonly ShownCampaign[] }) => (
    <table className="w-full border-separate border-spacing-0 text-table [&_tr:last-child>td]:border-b-0">
        <thead>
            <tr>
                <th scope="col" className={cn(HEAD, 'pl-4')}>{text.columns.campaign}</th>
                <th scope="col" className={HEAD}>{text.columns.state}</th>
                <th scope="col" className={cn(HEAD, 'text-right max-sm:hidden')}>{text.columns.spent}</th>
                <th scope="col" className={cn(HEAD, 'pr-4 text-right max-md:hidden')}>{text.columns.ends}</th>
            </tr>
        </thead>
        <tbody>
            {campaigns.map((campaign) => (
                <Row key={campaign.campaignId} campaign={campaign} />
            ))}
        </tbody>
    </table>
);

const Row = ({ campaign }: { campaign: ShownCampaign }) => (
    <tr className="relative hover:bg-hover has-[[data-row-link]:focus-visible]:bg-hover">
        <td className={cn(CELL, 'w-full max-w-0 py-2 pl-4')}>
            <Link
                to="/campaigns/$id"
                params={{ id: campaign.campaignId }}
                data-row-link={campaign.campaignId}
                dir="auto"
                title={campaign.name}
                className="block truncate text-body font-medium outline-none after:absolute after:inset-0 focus-visible:underline"
            >
                {campaign.name}
            </Link>
            <StatusBadge status={campaign.status === 'PAUSED' ? 'PAUSED' : 'ACTIVE'} className="text-label text-muted" />
        </td>
        <td className={cn(CELL, 'whitespace-nowrap')}>
            <State campaign={campaign} />
        </td>
        <td className={cn(CELL, 'text-right max-sm:hidden')}>
            <HighlightChange value={campaign.spent}>
                <Spent campaign={campaign} />
            </HighlightChange>
        </td>
        <td className={cn(CELL, 'pr-4 text-right whitespace-nowrap text-muted max-md:hidden')}>
            <Time at={campaign.endsAt} className="relative z-[1]" />
        </td>
    </tr>
);

function State({ campaign: { campaignId, openFailures, openRecommendations = 0 } }: { campaign: ShownCampaign }) {
    if (openFailures === undefined) return <span className="text-faint">{text.unknown}</span>;
    return (
        <span className="flex flex-col gap-0.5">
            {openFailures > 0 ? (
                <span className="inline-flex items-center gap-1.5 text-bad">
                    <TriangleAlert size={14} aria-hidden />
                    {text.problems(openFailures)}
                </span>
            ) : (
                <span className="inline-flex items-center gap-1.5">
                    <CircleCheck size={14} aria-hidden className="text-good" />
                    {text.fine}
                </span>
            )}
            {openRecommendations > 0 && (
                <Link to={AVA_TAB} params={{ id: campaignId }} className="relative z-[1] w-fit rounded-sm text-label text-accent hover:underline">
                    {text.recommendations(openRecommendations)}
                </Link>
            )}
        </span>
    );
}

function Spent({ campaign: { spent, budget, currency } }: { campaign: ShownCampaign }) {
    const share = budget > 0 ? spent / budget : 0;
    return (
        <span className="flex flex-col items-end gap-1.5">
            <span className="flex items-baseline gap-x-1.5 whitespace-nowrap">
                <Money amount={spent} currency={currency} compact={spent >= 100_000} />
                <span className="text-label text-faint max-lg:hidden">
                    <RichText text={text.ofTotal} values={{ total: <Money amount={budget} currency={currency} compact={budget >= 100_000} /> }} />
                </span>
            </span>
            <Meter label={budget > 0 ? text.budgetShare(percent(share)) : text.noBudget} value={share} tone={share > 1 ? 'bad' : 'accent'} className="w-24" />
        </span>
    );
}
