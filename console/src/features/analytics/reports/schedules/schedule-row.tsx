import { MoreHorizontal, Pause, Pencil, Play, Trash2 } from 'lucide-react';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuItem, MenuLine } from '#components/ui/menu.tsx';
import { channelsText } from '#features/analytics/reports/channels-text.ts';
import { scheduleStrings } from '#features/analytics/reports/schedules/strings.ts';
import { timingText } from '#features/analytics/reports/schedules/timing-text.ts';
import { reportStrings } from '#features/analytics/reports/strings.ts';
import type { ReportSchedule } from '#features/analytics/types.ts';

interface ScheduleRowProps {
    schedule: ReportSchedule;
    canWrite: boolean;
    onEdit: () => void;
    onPause: () => void;
    onRemove: () => void;
}

/** A schedule: what is sent when to whom, the next run and how the last one went. */
export function ScheduleRow({ schedule, canWrite, onEdit, onPause, onRemove }: ScheduleRowProps) {
    const { name, paused, timing, recipients, stopped, reportType, days, channels } = schedule;
    const covered = [reportStrings.types[reportType].label, scheduleStrings.days(days), channelsText(channels)].join(' · ');
    return (
        <li className="flex items-start gap-3 px-4 py-2.5">
            <div className="min-w-0 flex-1">
                <p className="text-table font-medium break-words">{name}</p>
                <p className="text-label text-muted">{timingText(timing)}</p>
                <p className="text-label text-muted">{covered}</p>
                <p className="text-label text-muted break-words" title={recipients.join(', ')}>
                    {recipients[0] === undefined ? scheduleStrings.toNobody : scheduleStrings.to(recipients.length, recipients[0])}
                </p>
                {stopped.length > 0 && <p className="text-label text-warn break-words">{scheduleStrings.stopped(stopped.map(({ address }) => address))}</p>}
                <p className="text-label text-faint">
                    <NextRun schedule={schedule} />
                    {' · '}
                    <LastRun schedule={schedule} />
                </p>
                {schedule.lastError && <p className="text-label text-bad">{scheduleStrings.errors[schedule.lastError]}</p>}
            </div>
            {canWrite && (
                <Menu trigger={<Button look="quiet" size="icon" aria-label={scheduleStrings.actionsOf(name)} icon={<MoreHorizontal size={16} />} />}>
                    <MenuItem icon={<Pencil size={14} />} onSelect={onEdit}>
                        {scheduleStrings.edit}
                    </MenuItem>
                    <MenuItem icon={paused ? <Play size={14} /> : <Pause size={14} />} onSelect={onPause}>
                        {paused ? scheduleStrings.resume : scheduleStrings.pause}
                    </MenuItem>
                    <MenuLine />
                    <MenuItem icon={<Trash2 size={14} />} danger onSelect={onRemove}>
                        {scheduleStrings.remove}
                    </MenuItem>
                </Menu>
            )}
        </li>
    );
}

function NextRun({ schedule: { paused, nextRunAt, timing } }: { schedule: ReportSchedule }) {
    if (paused || !nextRunAt) return scheduleStrings.paused;
    return (
        <>
            {scheduleStrings.nextRun} <Time at={nextRunAt} zone={timing.timeZone} />
        </>
    );
}

function LastRun({ schedule: { lastRunAt, lastError, timing } }: { schedule: ReportSchedule }) {
    if (!lastRunAt) return scheduleStrings.neverRan;
    return (
        <>
            {lastError ? scheduleStrings.lastFailed : scheduleStrings.lastRun} <Time at={lastRunAt} zone={timing.timeZone} />
        </>
    );
}
