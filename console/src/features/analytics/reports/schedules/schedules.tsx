import { CalendarClock } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Section } from '#components/section.tsx';
import { Empty, InlineProblem } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { changeReportSchedule, deleteReportSchedule, useReportSchedules } from '#features/analytics/api/report-schedules.ts';
import { ScheduleRow } from '#features/analytics/reports/schedules/schedule-row.tsx';
import { scheduleStrings } from '#features/analytics/reports/schedules/strings.ts';
import type { ReportRequest, ReportSchedule } from '#features/analytics/types.ts';
import { messageOf, Problem } from '#lib/api/problem.ts';

const ScheduleDialog = lazy(() => import('#features/analytics/reports/schedules/schedule-dialog.tsx').then((m) => ({ default: m.ScheduleDialog })));

type Open = { mode: 'create' } | { mode: 'edit' | 'remove'; schedule: ReportSchedule };

/** Pauses a schedule, or lets it continue. */
async function togglePause(schedule: ReportSchedule): Promise<void> {
    try {
        await changeReportSchedule(schedule, { paused: !schedule.paused });
        toast(schedule.paused ? scheduleStrings.resumed(schedule.name) : scheduleStrings.pausedNow(schedule.name));
    } catch (problem) {
        const stale = problem instanceof Problem && problem.status === 412;
        toast(stale ? scheduleStrings.stale(schedule.name) : messageOf(problem), { tone: 'bad' });
    }
}

/** The schedules by which a campaign's reports are emailed. */
export function Schedules({ id, request, zone, canWrite }: { id: string; request: ReportRequest; zone: string; canWrite: boolean }) {
    const schedules = useReportSchedules(id);
    const [open, setOpen] = useState<Open>();
    const close = () => setOpen(undefined);
    const found = schedules.data?.pages.flatMap((page) => page.items);
    return (
        <Section
            title={scheduleStrings.title}
            actions={
                canWrite && (
                    <Button icon={<CalendarClock size={14} aria-hidden />} onClick={() => setOpen({ mode: 'create' })}>
                        {scheduleStrings.create}
                    </Button>
                )
            }
        >
            {schedules.isError && !found ? (
                <InlineProblem error={schedules.error} onRetry={() => void schedules.refetch()} />
            ) : found === undefined ? (
                <Skeleton className="m-4 h-12" />
            ) : found.length === 0 ? (
                <Empty title={scheduleStrings.noneTitle} className="py-8">
                    {canWrite ? scheduleStrings.none : scheduleStrings.noneForViewers}
                </Empty>
            ) : (
                <ul aria-label={scheduleStrings.title} className="divide-y divide-line">
                    {found.map((schedule) => (
                        <ScheduleRow
                            key={schedule.id}
                            schedule={schedule}
                            canWrite={canWrite}
                            onEdit={() => setOpen({ mode: 'edit', schedule })}
                            onPause={() => void togglePause(schedule)}
                            onRemove={() => setOpen({ mode: 'remove', schedule })}
                        />
                    ))}
                </ul>
            )}
            {schedules.hasNextPage && (
                <div className="border-t border-line p-2 text-center">
                    <Button look="quiet" busy={schedules.isFetchingNextPage} onClick={() => void schedules.fetchNextPage()}>
                        {scheduleStrings.more}
                    </Button>
                </div>
            )}
            <Suspense>
                {open?.mode === 'create' && <ScheduleDialog campaignId={id} request={request} zone={zone} onClose={close} />}
                {open?.mode === 'edit' && <ScheduleDialog campaignId={id} request={request} zone={zone} schedule={open.schedule} onClose={close} />}
            </Suspense>
            {open?.mode === 'remove' && (
                <Confirm
                    open
                    onOpenChange={close}
                    title={scheduleStrings.removeTitle(open.schedule.name)}
                    description={scheduleStrings.removeDetail}
                    action={scheduleStrings.remove}
                    danger
                    onConfirm={async () => {
                        await deleteReportSchedule(open.schedule);
                        toast(scheduleStrings.removed);
                    }}
                />
            )}
        </Section>
    );
}
