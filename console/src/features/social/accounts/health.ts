import type { RateLimit } from '#features/social/accounts/types.ts';
import type { Account } from '#features/social/types.ts';

/** What a person should know about an account's access. */
export type Health = 'ATTENTION' | 'ENDED' | 'ENDS_SOON' | 'ENDS' | 'RENEWS' | 'LASTS';

const SOON = 7 * 24 * 3_600_000;

/** Access that renews itself counts as lasting: a failed renewal makes the account need attention. */
export function healthOf({ status, expiresAt, renewsItself }: Account, now: number): Health {
    if (status !== 'CONNECTED') return 'ATTENTION';
    if (renewsItself) return 'RENEWS';
    if (!expiresAt) return 'LASTS';
    const left = Date.parse(expiresAt) - now;
    return left <= 0 ? 'ENDED' : left <= SOON ? 'ENDS_SOON' : 'ENDS';
}

export const needsPerson = (health: Health) => health === 'ATTENTION' || health === 'ENDED';

/** How much of a limit is left. After its reset all of it is, until the network reports otherwise. */
export const leftOf = ({ limit, remaining, resetsAt }: RateLimit, now: number) => (hasReset(resetsAt, now) ? limit : remaining);

export const hasReset = (resetsAt: string | null | undefined, now: number) => Boolean(resetsAt) && Date.parse(resetsAt!) <= now;

const DURATION = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/;

/** The minutes of an ISO 8601 duration of hours, minutes and seconds, rounded up; 0 if it is not one. */
export function minutesOf(duration: string): number {
    const match = DURATION.exec(duration);
    if (!match) return 0;
    const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
    return hours * 60 + minutes + Math.ceil(seconds / 60);
}
