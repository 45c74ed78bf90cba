import { Link } from '@tanstack/react-router';
import { ChannelLabel } from '#components/channels.tsx';
import { Section } from '#components/section.tsx';
import { Time } from '#components/time.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import type { useOverview } from '#features/overview/api/overview.ts';
import { AVA_TAB } from '#features/recovery/links.ts';
import { overviewStrings } from '#features/overview/strings.ts';
import { recommendationsOf, type Ranked } from '#features/overview/urgent.ts';
import { WaitingCost } from '#features/overview/waiting-cost.tsx';

const text = overviewStrings.advice;
const MOST = 5;

/** The newest recommendations of all running campaigns; nothing if they cannot be read, which is said beside it. */
export function Recommendations({ overview: { data, isError } }: { overview: ReturnType<typeof useOverview> }) {
    if (!data && isError) return null;
    const newest = data && recommendationsOf(data.pages.flatMap(({ items }) => items)).slice(0, MOST);
    return (
        <Section title={text.title}>
            {!newest ? (
                <Skeleton className="m-4 h-16" />
            ) : newest.length === 0 ? (
                <p className="px-4 py-3 text-table text-pretty text-muted">{text.none}</p>
            ) : (
                <ul className="divide-y divide-line">
                    {newest.map((ranked) => (
                        <Recommendation key={ranked.action.id} ranked={ranked} />
                    ))}
                </ul>
            )}
        </Section>
    );
}

const Recommendation = ({ ranked: { action, campaign } }: { ranked: Ranked }) => (
    <li className="flex flex-col gap-1 px-4 py-3 text-table">
        <p className="font-medium text-pretty break-words">{action.text}</p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-label text-muted">
            <Link to="/campaigns/$id" params={{ id: campaign.campaignId }} dir="auto" className="max-w-full truncate rounded-sm hover:text-ink hover:underline">
                {campaign.name}
            </Link>
            {action.channel && <ChannelLabel channel={action.channel} />}
            <Time at={action.since} className="text-faint" />
        </p>
        <div className="flex items-end justify-between gap-3">
            <div className="text-label">{action.waiting.basis !== 'UNKNOWN' && <WaitingCost waiting={action.waiting} />}</div>
            <Link to={AVA_TAB} params={{ id: campaign.campaignId }} aria-label={text.reviewOf(action.text)} className={buttonClass('secondary', 'small')}>
                {text.review}
            </Link>
        </div>
    </li>
);
