import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { HighlightChange } from '#components/highlight-change.tsx';
import { Money } from '#components/money.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Time } from '#components/time.tsx';
import { Checkbox } from '#components/ui/input.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { listStrings, problemText } from '#features/campaigns/list/strings.ts';
import { RowMenu } from '#features/campaigns/parts/row-menu.tsx';
import type { Selection } from '#features/campaigns/list/selection.ts';
import { ChannelMarks } from '#components/channels.tsx';
import { SpendCell } from '#features/campaigns/parts/spend.tsx';
import { StatusBadge } from '#features/campaigns/parts/status-badge.tsx';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { CampaignSummary } from '#features/campaigns/types.ts';
import { cn } from '#lib/cn.ts';
import { percent } from '#lib/format/numbers.ts';
import { dayRange } from '#lib/format/time.ts';

const CELL = 'h-14 border-b border-line px-2 align-middle';

/** A campaign in the list; the whole row is a link. */
export function CampaignRow({ campaign, selection }: { campaign: CampaignSummary; selection: Selection | undefined }) {
    const selected = selection?.has(campaign.id) ?? false;
    return (
        <tr className={cn('group relative hover:bg-hover has-[[data-row-link]:focus-visible]:bg-hover', selected && 'bg-accent-soft hover:bg-accent-soft')}>
            {selection && (
                <td className={cn(CELL, 'w-9 pl-2 max-md:pl-4')}>
                    <label className="relative z-[1] -m-2 grid p-2">
                        <Checkbox
                            aria-label={listStrings.row.select(campaign.name)}
                            checked={selected}
                            onChange={() => selection.toggle(campaign.id)}
                        />
                    </label>
                </td>
            )}
            <td className={cn(CELL, 'py-2 max-md:w-full max-md:max-w-0', !selection && 'max-md:pl-4')}>
                <Link
                    to="/campaigns/$id"
                    params={{ id: campaign.id }}
                    data-row-link={campaign.id}
                    className="block truncate text-body font-medium outline-none after:absolute after:inset-0 focus-visible:underline"
                    title={campaign.name}
                >
                    {campaign.name}
                </Link>
                <span className="flex items-center gap-2">
                    {/* On narrow screens, a problem takes the place of the status. */}
                    {!campaign.problem && <StatusBadge status={campaign.status} className="text-label text-muted md:hidden" />}
                    <SubLine campaign={campaign} />
                </span>
            </td>
            <td className={cn(CELL, 'max-md:hidden')}>
                <StatusBadge status={campaign.status} />
            </td>
            <td className={cn(CELL, 'max-lg:hidden')}>
                <NextCell campaign={campaign} />
            </td>
            <td className={cn(CELL, 'text-right')}>
                <HighlightChange value={campaign.spent}>
                    <SpendCell
                        spent={campaign.spent}
                        total={campaign.budget.total}
                        currency={campaign.budget.currency}
                        pace={campaign.pace}
                        state={campaign.paceState}
                        totalClassName="xl:hidden"
                    />
                </HighlightChange>
            </td>
            <td className={cn(CELL, 'text-right max-xl:hidden')}>
                <Money amount={campaign.budget.total} currency={campaign.budget.currency} compact={campaign.budget.total >= 100_000} />
            </td>
            <td className={cn(CELL, 'text-muted max-xl:hidden')}>
                {dayRange(campaign.startsAt, campaign.endsAt, campaign.timeZone)}
            </td>
            <td className={cn(CELL, 'px-1')}>
                <span className="relative z-[1]">
                    <RowMenu campaign={campaign} inList />
                </span>
            </td>
        </tr>
    );
}

// A problem is more important than the type.
function SubLine({ campaign }: { campaign: CampaignSummary }) {
    if (campaign.problem) {
        const problem = problemText(campaign.problem, campaign.budget.currency);
        return (
            <span className="flex min-w-0 items-center gap-1.5 text-label text-warn">
                <TriangleAlert size={12} aria-label={listStrings.row.needsAttention} className="shrink-0" />
                <span className="truncate" title={problem}>
                    {problem}
                </span>
            </span>
        );
    }
    return (
        <span className="relative z-[1] flex w-fit items-center gap-2 text-label text-faint">
            {campaignStrings.type[campaign.type]}
            <ChannelMarks channels={campaign.channels} />
        </span>
    );
}

function NextCell({ campaign }: { campaign: CampaignSummary }) {
    const running = campaign.status === 'ACTIVE' || campaign.status === 'PAUSED';
    if (campaign.status === 'DRAFT') {
        return (
            <span className="text-muted">
                <RichText text={listStrings.row.starts} values={{ time: <RowTime at={campaign.startsAt} campaign={campaign} /> }} />
            </span>
        );
    }
    if (!running) return <span className="text-faint">{listStrings.row.nothingLeft}</span>;
    const step = campaign.nextStep ? campaignStrings.step[campaign.nextStep] : listStrings.row.allStepsDone;
    return (
        <span className="flex flex-col">
            <span>
                {step}
                <span className="ml-1.5 text-label tabular-nums text-faint">{listStrings.row.done(percent(campaign.progress, 0))}</span>
            </span>
            <span className="text-label text-faint">
                <RichText
                    text={campaign.nextAt ? listStrings.row.nextItem : listStrings.row.ends}
                    values={{ time: <RowTime at={campaign.nextAt ?? campaign.endsAt} campaign={campaign} /> }}
                />
            </span>
        </span>
    );
}

// Above the link that covers the row, so that the tooltip works.
const RowTime = ({ at, campaign }: { at: string; campaign: CampaignSummary }) => <Time at={at} zone={campaign.timeZone} className="relative z-[1]" />;

/** As tall as a row, so that the layout doesn't shift when the rows arrive. */
export const RowSkeleton = ({ checkbox }: { checkbox: boolean }) => (
    <tr aria-hidden>
        {checkbox && <td className={CELL} />}
        <td className={cn(CELL, 'max-md:w-full max-md:pl-4')}>
            <Skeleton className="h-4 w-3/5" />
            <Skeleton className="mt-1.5 h-3 w-2/5" />
        </td>
        <td className={cn(CELL, 'max-md:hidden')}>
            <Skeleton className="h-4 w-16" />
        </td>
        <td className={cn(CELL, 'max-lg:hidden')}>
            <Skeleton className="h-4 w-24" />
        </td>
        <td className={CELL}>
            <Skeleton className="ml-auto h-4 w-32 max-md:w-14" />
        </td>
        <td className={cn(CELL, 'max-xl:hidden')}>
            <Skeleton className="ml-auto h-4 w-16" />
        </td>
        <td className={cn(CELL, 'max-xl:hidden')}>
            <Skeleton className="h-4 w-32" />
        </td>
        <td className={CELL} />
    </tr>
);
