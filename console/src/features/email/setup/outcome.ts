import type { AbTest } from '#features/email/ab-tests/types.ts';
import type { Email } from '#features/email/emails/types.ts';
import { setupStrings } from '#features/email/setup/strings.ts';

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
    test: Pick<AbTest, 'testShare'> | null | undefined;
    campaign: { status: string } | undefined;
}

/** Says what will happen when an email is sent or scheduled. */
export function outcomeOf({ email: { from, replyTo }, size, audience, time, byZone, test, campaign }: Plan): string[] {
    const when = !time ? text.sendNow(size, audience) : byZone ? text.inZones(size, audience, time) : text.sendLater(size, audience, time);
    return [
        when,
        replyTo ? text.replies(from, replyTo) : text.from(from),
        ...(test ? [text.abTest(Math.round(size * test.testShare), test.testShare)] : []),
        ...(campaign?.status === 'DRAFT' ? [time ? text.waitsForLaunch : text.notLaunched] : []),
    ];
}
