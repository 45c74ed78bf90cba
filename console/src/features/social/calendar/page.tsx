import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Note } from '#components/note.tsx';
import { ProblemState } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { calendarQuery } from '#features/social/api/calendar.ts';
import { Board } from '#features/social/calendar/board.tsx';
import { daysOf, spanOf, stepOf, todayIn } from '#features/social/calendar/days.ts';
import { Month } from '#features/social/calendar/month.tsx';
import { PlatformFilter } from '#features/social/calendar/platform-filter.tsx';
import type { CalendarSearch, View } from '#features/social/calendar/search.ts';
import { socialCalendarStrings } from '#features/social/calendar/strings.ts';
import { Week } from '#features/social/calendar/week.tsx';
import { NewPostLink } from '#features/social/new-post-link.tsx';
import { platformsOf, platformsText } from '#features/social/platforms.ts';
import { socialStrings } from '#features/social/strings.ts';
import { SocialPage } from '#features/social/tabs.tsx';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { cn } from '#lib/cn.ts';
import { calendarRange, localZone, monthName, zoneName } from '#lib/format/time.ts';
import { usePolling } from '#lib/live/use-polling.ts';

const LIVE = 'social-calendar';
const route = getRouteApi('/social/calendar');
const text = socialCalendarStrings;

/** The calendar of posts. Answers: what is published when, and is there a gap or a crowd? */
export function SocialCalendarPage() {
    const search = route.useSearch();
    const navigate = route.useNavigate();
    const { canWrite } = useCurrentUser();
    const zone = localZone();
    const view: View = search.view ?? 'month';
    const day = search.day ?? todayIn(zone);
    const days = daysOf(view, day);
    const platforms = platformsOf(search.platforms);
    const calendar = useQuery(calendarQuery({ ...spanOf(days, zone), platforms }));
    usePolling(LIVE, calendar.failureCount > 0 || calendar.isError);
    const title = view === 'week' ? calendarRange(days[0]!, days.at(-1)!) : monthName(day.slice(0, 7));
    const go = (change: Partial<CalendarSearch>) => void navigate({ search: (before) => ({ ...before, ...change }) });
    const entries = calendar.data?.items;
    return (
        <SocialPage title={socialStrings.tabs.calendar} live={LIVE} action={canWrite && <NewPostLink />} wide>
            <div className="mb-3 flex flex-wrap items-center gap-2">
                <h2 className="min-w-48 text-title font-semibold max-sm:w-full">{title}</h2>
                <Segments label={text.view} value={view} options={text.views} onChange={(next) => go({ view: next === 'week' ? 'week' : undefined })} />
                <Button look="quiet" disabled={days.includes(todayIn(zone)) && (view === 'week' || day.slice(0, 7) === todayIn(zone).slice(0, 7))} onClick={() => go({ day: undefined })}>
                    {text.today}
                </Button>
                <Button size="icon" aria-label={text.previous[view]} icon={<ChevronLeft size={16} />} onClick={() => go({ day: stepOf(view, day, -1) })} />
                <Button size="icon" aria-label={text.next[view]} icon={<ChevronRight size={16} />} onClick={() => go({ day: stepOf(view, day, 1) })} />
                <span className="ml-auto text-label text-faint">{socialStrings.timesIn(zoneName(zone))}</span>
            </div>
            <div className="mb-4">
                <PlatformFilter value={platforms} onChange={(next) => go({ platforms: platformsText(next) })} />
            </div>
            {calendar.data?.complete === false && (
                <Note tone="warn" className="mb-3">
                    {text.incomplete}
                </Note>
            )}
            {calendar.isError && !calendar.data ? (
                <ProblemState error={calendar.error} what={text.posts} onRetry={() => void calendar.refetch()} />
            ) : !entries ? (
                <Skeleton className="h-160" />
            ) : (
                <div className={cn('transition-opacity', calendar.isPlaceholderData && 'opacity-60')}>
                    {entries.length === 0 && !calendar.isPlaceholderData && <p className="mb-3 text-table text-muted">{platforms.length > 0 ? text.emptyFiltered : text.empty}</p>}
                    <Board zone={zone}>
                        {view === 'week' ? (
                            <Week days={days} entries={entries} platforms={platforms} zone={zone} label={text.calendarOf(title)} />
                        ) : (
                            <Month days={days} month={day.slice(0, 7)} entries={entries} platforms={platforms} zone={zone} label={text.calendarOf(title)} />
                        )}
                    </Board>
                    {canWrite && entries.length > 0 && <p className="pt-2 text-label text-faint max-md:hidden">{text.drag.hint}</p>}
                </div>
            )}
        </SocialPage>
    );
}
