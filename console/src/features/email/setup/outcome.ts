import { groupsOf, type Shares } from '#features/email/ab-tests/shares.ts';
import type { Email } from '#features/email/emails/types.ts';
import { setupStrings } from '#features/email/setup/strings.ts';
import { emailText } from '#features/email/emails/strings.ts';

const text = setupStrings.review;

interface Plan {
    email: Pick<Email, 'from' | 'replyTo'>;
    /** How many recipients there are now. */
    size: number;
    /** The audience by name. */
    audience: string;
    /** When it is planned for, in words; sent at once if absent. */
    time: string | undefined;
    byZone: boolean;
    /** Within how many hours each recipient gets it at their best time. */
    within?: number | undefined;
    test: Shares | null | undefined;
    campaign: { status: string } | undefined;
}

/** Says what will happen when an email is sent or scheduled. */
export function outcomeOf({ email: { from, replyTo }, size, audience, time, byZone, within, test, campaign }: Plan): string[] {
    const groups = test && groupsOf(size, test);
    const reached = size - (groups?.heldOut ?? 0);
    const when = !time ? text.sendNow(reached, audience) : byZone ? text.inZones(reached, audience, time) : within ? text.atBestTimes(reached, audience, time, emailText.scheduling.within(within)) : text.sendLater(reached, audience, time);
    return [
        when,
        replyTo ? text.replies(from, replyTo) : text.from(from),
        ...(groups && groups.heldOut > 0 ? [text.heldOut(groups.heldOut)] : []),
        ...(groups ? [groups.rest > 0 ? text.abTest(groups.tested, test.testShare) : text.abTestOfAll] : []),
        ...(campaign?.status === 'DRAFT' ? [time ? text.waitsForLaunch : text.notLaunched] : []),
    ];
}
