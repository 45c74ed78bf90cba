import { POST_STATUSES, type Calendar, type CalendarEntry, type PostStatus, type Queue, type SocialPost } from '#features/social/types.ts';
import { dayIn, daysAfter } from '#lib/format/time.ts';
import { instantOf } from '#lib/format/zoned.ts';

/** A post as the queue shows it; of entries of the calendar no warning is known, and the next attempt only if it is late. */
export type QueueRow = Omit<CalendarEntry, 'accountId' | 'timing'> & Pick<SocialPost, 'nextAttemptAt' | 'warning'>;

export type Counts = Record<PostStatus | 'ALL', number>;

const ofPost = (post: SocialPost): QueueRow => ({ ...post, failureCode: post.failure?.code, excerpt: post.text, parts: post.parts.length, media: post.media.length });

const noCounts = (): Counts => ({ ALL: 0, ...(Object.fromEntries(POST_STATUSES.map((status) => [status, 0])) as Record<PostStatus, number>) });

export const rowsOfQueue = (pages: readonly Queue[]): QueueRow[] => pages.flatMap((page) => page.items.map(ofPost));

/** The posts of a campaign by state, over all networks. */
export function countsOfQueue(page: Queue | undefined): Counts | undefined {
    if (!page) return undefined;
    const counts = noCounts();
    for (const { status, posts } of page.counts) {
        counts[status] += posts;
        counts.ALL += posts;
    }
    return counts;
}

export const rowsOfCalendar = ({ items }: Calendar, status: PostStatus | undefined): QueueRow[] => items.filter((entry) => !status || entry.status === status).map((entry) => ({ ...entry, nextAttemptAt: entry.delay?.until }));

export function countsOfCalendar({ items }: Calendar): Counts {
    const counts = noCounts();
    for (const { status } of items) counts[status] += 1;
    counts.ALL = items.length;
    return counts;
}

/** The calendar shows at most 45 days: what was due lately, and what comes. */
const DAYS_BEFORE = 7;
const DAYS_AFTER = 37;

/** The span in which the posts of all campaigns are shown, as calendar days and instants. */
export function spanAround(zone: string) {
    const today = dayIn(zone);
    const [first, last] = [daysAfter(today, -DAYS_BEFORE), daysAfter(today, DAYS_AFTER)];
    return { first, last: daysAfter(last, -1), from: instantOf(`${first}T00:00`, zone), to: instantOf(`${last}T00:00`, zone) };
}
