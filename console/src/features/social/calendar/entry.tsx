import { useDraggable } from '@dnd-kit/core';
import { Link } from '@tanstack/react-router';
import { isMovable } from '#features/social/calendar/days.ts';
import { socialCalendarStrings } from '#features/social/calendar/strings.ts';
import { StatusIcon } from '#features/social/status-badge.tsx';
import { socialStrings } from '#features/social/strings.ts';
import type { CalendarEntry } from '#features/social/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { channelColour, channelName } from '#lib/channels.ts';
import { cn } from '#lib/cn.ts';
import { clock } from '#lib/format/time.ts';

const text = socialCalendarStrings;
const LOOK = 'flex w-full min-w-0 gap-1.5 rounded-sm border border-line bg-raised py-0.5 pl-1 pr-1.5 text-left text-label leading-4';

/** Names a post for those who hear it. */
export const nameOf = ({ platform, scheduledFor, status, excerpt }: CalendarEntry, zone: string) =>
    text.entry(channelName[platform], clock(scheduledFor, zone), socialStrings.status[status], excerpt);

/** What does not fit into the calendar: the whole excerpt, and why the post waits or failed. */
function detailOf({ status, holds, failureCode, delay, excerpt }: CalendarEntry): string {
    const reasons =
        status === 'HELD' ? holds.map((hold) => socialStrings.holds[hold].why) : status === 'FAILED' && failureCode ? [socialStrings.failures[failureCode].why] : delay ? [socialStrings.delays[delay.reason].why] : [];
    return [excerpt, [socialStrings.status[status], ...reasons].join('. ')].join('\n');
}

/** A post in the calendar: a click opens it, and one that waits can be dragged. */
export function Entry({ entry, zone }: { entry: CalendarEntry; zone: string }) {
    const { canWrite } = useCurrentUser();
    const movable = canWrite && isMovable(entry);
    const { setNodeRef, attributes, listeners, isDragging } = useDraggable({ id: entry.id, data: { entry }, disabled: !movable });
    return (
        <Link
            ref={setNodeRef}
            to="/social/posts/$id"
            params={{ id: entry.id }}
            // The browser would drag the link's address.
            draggable={false}
            title={detailOf(entry)}
            {...(movable && { 'aria-roledescription': text.drag.role, 'aria-describedby': attributes['aria-describedby'], ...listeners })}
            className={cn(LOOK, 'hover:border-strong', movable && 'touch-manipulation', isDragging && 'border-dashed border-strong')}
        >
            <Inside entry={entry} zone={zone} />
        </Link>
    );
}

/** The post under the pointer while it is dragged. */
export const Dragged = ({ entry, zone }: { entry: CalendarEntry; zone: string }) => (
    <div className={cn(LOOK, 'max-w-56 cursor-grabbing border-accent shadow-pop')}>
        <Inside entry={entry} zone={zone} />
    </div>
);

const Inside = ({ entry, zone }: { entry: CalendarEntry; zone: string }) => (
    <>
        <span className="sr-only">{text.about(channelName[entry.platform], socialStrings.status[entry.status])}</span>
        <span aria-hidden className="my-0.5 w-1 shrink-0 rounded-xs" style={{ background: channelColour(entry.platform) }} />
        <span className="min-w-0 flex-1">
            <span className="flex items-center gap-1 text-muted">
                <span className="shrink-0 tabular-nums">{`${clock(entry.scheduledFor, zone)} `}</span>
                <span aria-hidden className="min-w-0 flex-1 truncate text-faint">
                    {channelName[entry.platform]}
                </span>
                {entry.status !== 'QUEUED' && <StatusIcon status={entry.status} size={12} />}
            </span>
            <span dir="auto" className="block truncate text-start">
                {entry.excerpt}
            </span>
        </span>
    </>
);
