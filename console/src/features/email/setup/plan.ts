import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecipientTimes } from '#features/email/emails/email/recipient-times.tsx';
import type { Email } from '#features/email/emails/types.ts';
import { planSearch, type PlanSearch } from '#features/email/setup/search.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { localOf } from '#lib/format/zoned.ts';
import { dropWork, keepWork, keptWork } from '#lib/kept-work.ts';

type Scheduled = Pick<Email, 'status' | 'scheduledFor' | 'localTime' | 'bestTimeWithinHours'>;

/** When an email is sent: at a time of day in the zone of the campaign or of each recipient, at their best times after it, or at once. */
export interface Plan extends RecipientTimes {
    /** Undefined for at once. */
    at: string | undefined;
}

export const AT_ONCE: Plan = { at: undefined, byZone: false, within: undefined };

const storedPlan = ({ status, scheduledFor, localTime, bestTimeWithinHours }: Scheduled, zone: string): Plan =>
    status === 'SCHEDULED' && scheduledFor
        ? { at: localTime?.slice(0, 16) ?? localOf(scheduledFor, zone), byZone: Boolean(localTime), within: bestTimeWithinHours ?? undefined }
        : AT_ONCE;

/** What the person has chosen, else what the email is scheduled for. */
export function planOf(email: Scheduled, { when, at, byZone, within }: PlanSearch, zone: string): Plan {
    if (when === 'now') return AT_ONCE;
    return at === undefined ? storedPlan(email, zone) : { at, byZone: byZone ?? false, within };
}

export const isPast = (instant: string): boolean => Date.parse(instant) <= Date.now();

export const searchOf = ({ at, byZone, within }: Plan): PlanSearch =>
    at === undefined ? { when: 'now', at: undefined, byZone: undefined, within: undefined } : { when: undefined, at, byZone: byZone || undefined, within };

const nameOf = (id: string) => `plan:${id}`;

interface Kept extends PlanSearch {
    /** What the email was scheduled for then. */
    before: string | null;
}

/** Keeps a chosen time in this browser until it is confirmed, so that the set-up can be left and continued. Returns the choice. */
export function useKeptPlan({ id, scheduledFor }: Email, { when, at, byZone, within }: PlanSearch) {
    const { id: person, tenant } = useCurrentUser();
    const before = scheduledFor ?? null;
    const [kept] = useState(() => {
        const found = keptWork({ id: person, tenant }, nameOf(id)) as Kept | undefined;
        return found?.before === before ? found : undefined;
    });
    const isChosen = when !== undefined || at !== undefined;
    const keep = useCallback((plan: PlanSearch) => keepWork({ id: person, tenant }, nameOf(id), { ...plan, before } satisfies Kept), [person, tenant, id, before]);
    const confirmed = useRef(false);
    useEffect(() => {
        if (isChosen && !confirmed.current) keep({ when, at, byZone, within });
    }, [keep, isChosen, when, at, byZone, within]);
    const drop = () => {
        confirmed.current = true;
        dropWork({ id: person, tenant }, nameOf(id));
    };
    return { ...planSearch(isChosen || !kept ? { when, at, byZone, within } : { ...kept }), keep, drop };
}
