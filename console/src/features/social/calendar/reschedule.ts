import { toast } from '#components/ui/toasts.tsx';
import { keys } from '#features/social/api/keys.ts';
import { reschedulePost } from '#features/social/api/writes.ts';
import { socialCalendarStrings } from '#features/social/calendar/strings.ts';
import { socialStrings } from '#features/social/strings.ts';
import type { Calendar, CalendarEntry } from '#features/social/types.ts';
import { messageOf, Problem } from '#lib/api/problem.ts';
import { exact } from '#lib/format/time.ts';
import { queries } from '#lib/queries.ts';

const text = socialCalendarStrings.drag;

/** Changes a post in every calendar that is shown or kept. */
const show = (id: string, part: Partial<CalendarEntry>) =>
    queries.setQueriesData<Calendar>({ queryKey: keys.calendars }, (calendar) =>
        calendar && { ...calendar, items: calendar.items.map((entry) => (entry.id === id ? { ...entry, ...part } : entry)) },
    );

/** The moves in progress by post, with the versions that they lead to. */
const moving = new Map<string, Promise<number>>();

/** Moves a post at once, and back if the service refuses. One that is still being moved is moved again afterwards. */
function move(entry: CalendarEntry, to: string): Promise<number> {
    const before = moving.get(entry.id)?.catch(() => entry.version);
    const moved = moveAfter(before, entry, to);
    moving.set(entry.id, moved);
    const done = () => moving.get(entry.id) === moved && moving.delete(entry.id);
    void moved.then(done, done);
    return moved;
}

async function moveAfter(before: Promise<number> | undefined, entry: CalendarEntry, to: string): Promise<number> {
    // An answer that is still on its way holds the old time.
    await queries.cancelQueries({ queryKey: keys.calendars });
    show(entry.id, { scheduledFor: to, timing: 'EXACT' });
    try {
        const seen = { id: entry.id, version: (await before) ?? entry.version };
        // The answer to the earlier move has shown its time.
        show(entry.id, { scheduledFor: to, timing: 'EXACT' });
        const { version, scheduledFor, status } = await reschedulePost(seen, to);
        show(entry.id, { version, scheduledFor, status });
        return version;
    } catch (problem) {
        show(entry.id, { scheduledFor: entry.scheduledFor, timing: entry.timing });
        throw problem;
    }
}

const why = (problem: unknown) => (problem instanceof Problem && problem.status === 412 ? socialStrings.actions.stale : messageOf(problem));
const failed = (problem: unknown) => toast(text.failed(why(problem)), { tone: 'bad' });

/** Reschedules a post that was dragged, and offers to undo it while the old time is still to come. */
export async function reschedule(entry: CalendarEntry, to: string): Promise<void> {
    if (to === entry.scheduledFor) return;
    if (Date.parse(to) <= Date.now()) return toast(text.past, { tone: 'bad' });
    try {
        const version = await move(entry, to);
        const back = () => void move({ ...entry, scheduledFor: to, version }, entry.scheduledFor).then(() => toast(text.undone(exact(entry.scheduledFor))), failed);
        toast(text.moved(exact(to)), Date.parse(entry.scheduledFor) > Date.now() ? { undo: { label: text.undo, run: back } } : {});
    } catch (problem) {
        failed(problem);
    }
}
