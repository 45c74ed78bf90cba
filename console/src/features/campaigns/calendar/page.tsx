import { today } from '@internationalized/date';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Page } from '#components/page.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { allCampaignsQuery } from '#features/campaigns/api/all-campaigns.ts';
import { barsOf, daysOf, monthText, parseMonth, type Bar } from '#features/campaigns/calendar/months.ts';
import { calendarStrings } from '#features/campaigns/calendar/strings.ts';
import { StatusBadge } from '#features/campaigns/parts/status-badge.tsx';
import { campaignStrings } from '#features/campaigns/strings.ts';
import { cn } from '#lib/cn.ts';
import { count } from '#lib/format/numbers.ts';
import { dayRange, localZone, monthName } from '#lib/format/time.ts';

const route = getRouteApi('/campaigns/calendar');

/** The campaigns of a month, from their start to their end. */
export function CalendarPage() {
    const search = route.useSearch();
    const navigate = route.useNavigate();
    const now = today(localZone());
    const thisMonth = now.set({ day: 1 });
    const month = parseMonth(search.month) ?? thisMonth;
    const query = useQuery(allCampaignsQuery());
    const name = monthName(monthText(month));
    const go = (months: number) => void navigate({ search: { month: monthText(month.add({ months })) } });
    const bars = query.data && barsOf(query.data.items, month);
    return (
        <Page crumbs={[{ label: campaignStrings.campaigns, to: { to: '/campaigns' } }, { label: calendarStrings.title }]}>
            <div className="mb-4 flex items-center gap-2">
                <h1 className="flex-1 text-title font-semibold">{name}</h1>
                <Button look="quiet" disabled={month.compare(thisMonth) === 0} onClick={() => void navigate({ search: {} })}>
                    {calendarStrings.today}
                </Button>
                <Button size="icon" aria-label={calendarStrings.previous} icon={<ChevronLeft size={16} />} onClick={() => go(-1)} />
                <Button size="icon" aria-label={calendarStrings.next} icon={<ChevronRight size={16} />} onClick={() => go(1)} />
            </div>
            {query.isError && !query.data ? (
                <ProblemState error={query.error} what={campaignStrings.campaigns} onRetry={() => void query.refetch()} />
            ) : !bars ? (
                <Skeleton className="h-96" />
            ) : bars.length === 0 ? (
                <Empty title={calendarStrings.none(name)}>{calendarStrings.noneDetail}</Empty>
            ) : (
                <>
                    <Days days={daysOf(month)} today={month.compare(thisMonth) === 0 ? now.day : undefined} />
                    <ul aria-label={calendarStrings.campaigns(name)} className="divide-y divide-line rounded-lg border border-line bg-raised">
                        {bars.map((bar) => (
                            <Row key={bar.campaign.id} bar={bar} days={daysOf(month).length} today={month.compare(thisMonth) === 0 ? now.day : undefined} />
                        ))}
                    </ul>
                </>
            )}
            {query.data?.complete === false && <p className="pt-3 text-label text-muted">{calendarStrings.limit(count(query.data.items.length))}</p>}
        </Page>
    );
}

const COLUMNS = 'grid gap-x-4 md:grid-cols-[14rem_1fr]';

const Days = (props: { days: { day: number; weekend: boolean }[]; today: number | undefined }) => (
    <div aria-hidden className={cn(COLUMNS, 'px-4 pb-1 max-md:hidden')}>
        <span />
        <div className="grid text-center text-label tabular-nums" style={{ gridTemplateColumns: `repeat(${props.days.length}, 1fr)` }}>
            {props.days.map(({ day, weekend }) => (
                <span key={day} className={cn(weekend ? 'text-faint' : 'text-muted', day === props.today && 'rounded-sm bg-accent-fill text-on-accent')}>
                    {day}
                </span>
            ))}
        </div>
    </div>
);

const TONES = { DRAFT: 'bg-faint', ACTIVE: 'bg-accent-fill', PAUSED: 'bg-warn', COMPLETED: 'bg-good', ARCHIVED: 'bg-faint' };

function Row({ bar, days, today: current }: { bar: Bar; days: number; today: number | undefined }) {
    const { campaign, from, to } = bar;
    return (
        <li className={cn(COLUMNS, 'relative items-center px-4 py-2 hover:bg-hover')}>
            <span className="min-w-0">
                <Link to="/campaigns/$id" params={{ id: campaign.id }} title={campaign.name} className="block truncate font-medium after:absolute after:inset-0">
                    {campaign.name}
                </Link>
                <span className="flex flex-wrap gap-x-3 text-label text-muted">
                    <StatusBadge status={campaign.status} />
                    {dayRange(campaign.startsAt, campaign.endsAt, campaign.timeZone)}
                </span>
            </span>
            <span aria-hidden className="relative grid h-3 max-md:mt-1" style={{ gridTemplateColumns: `repeat(${days}, 1fr)` }}>
                <span
                    className={cn('h-3', TONES[campaign.status], !bar.startsEarlier && 'rounded-l-full', !bar.endsLater && 'rounded-r-full')}
                    style={{ gridColumn: `${from} / ${to + 1}`, gridRow: 1 }}
                />
                {current && <span className="z-[1] w-px justify-self-center bg-ink" style={{ gridColumn: current, gridRow: 1 }} />}
            </span>
        </li>
    );
}
