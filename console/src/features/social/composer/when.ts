import { composerStrings } from '#features/social/composer/strings.ts';
import { dayIn } from '#lib/format/time.ts';
import type { Weekday } from '#lib/format/weekdays.ts';
import { instantOf } from '#lib/format/zoned.ts';

const text = composerStrings.when;

export type Mode = 'best' | 'next-slot' | 'exact' | 'weekly';

/** When a post is published, as it is typed: once, or every week at the same times. Local times are in the campaign's zone. */
export interface When {
    mode: Mode;
    /** Local date and time of an exact time. */
    at: string;
    weekdays: Weekday[];
    /** Hours and minutes on these weekdays. */
    time: string;
    /** The last day; empty for the campaign's end. */
    until: string;
}

export const emptyWhen: When = { mode: 'best', at: '', weekdays: [], time: '09:00', until: '' };

export interface WhenProblems {
    at?: string;
    weekdays?: string;
    time?: string;
    until?: string;
}

interface Plan {
    timeZone: string;
    endsAt: string;
}

const exactProblem = (at: string, plan: Plan | undefined, now: number) => {
    const instant = instantOf(at, plan?.timeZone ?? 'UTC');
    if (!instant) return text.atMissing;
    if (Date.parse(instant) <= now) return text.atPast;
    return plan && Date.parse(instant) >= Date.parse(plan.endsAt) ? text.afterEnd : undefined;
};

/** What a person has to complete or correct before a post can be scheduled. */
export function whenProblems({ mode, at, weekdays, time, until }: When, plan: Plan | undefined, now: number): WhenProblems {
    if (mode === 'exact') {
        const problem = exactProblem(at, plan, now);
        return problem ? { at: problem } : {};
    }
    if (mode !== 'weekly') return {};
    return {
        ...(weekdays.length === 0 && { weekdays: text.weekdaysMissing }),
        ...(!time && { time: text.timeMissing }),
        ...(until && until < dayIn(plan?.timeZone ?? 'UTC', now) && { until: text.untilPast }),
    };
}

/** What the service calls a time at which one post is published; an instant for an exact one. */
export const scheduledTimeOf = ({ mode, at }: When, zone: string) => (mode === 'exact' ? instantOf(at, zone) : mode);

/** The times of a recurring post; its last day counts to the end. */
export const repeatOf = ({ weekdays, time, until }: When, timeZone: string) => ({ weekdays, time, timeZone, ...(until && { until: instantOf(`${until}T23:59:59`, timeZone) }) });
