import { getRouteApi } from '@tanstack/react-router';
import { Actions } from '#features/email/emails/email/actions.tsx';
import { EmailFacts } from '#features/email/emails/email/facts.tsx';
import { EmailFrame } from '#features/email/emails/email/frame.tsx';
import { Log } from '#features/email/emails/email/log.tsx';
import { ProgressSection } from '#features/email/emails/email/progress.tsx';
import { Results } from '#features/email/emails/email/results.tsx';
import { Verdict } from '#features/email/emails/email/verdict.tsx';
import { OfferNote } from '#features/email/emails/versions/offer-note.tsx';
import { VersionsSection } from '#features/email/emails/versions/section.tsx';
import type { Email } from '#features/email/emails/types.ts';

const route = getRouteApi('/email/emails/$id');

/** One email. Answers: how far is it, who got it, and what came of it? */
export function EmailDetailsPage() {
    const { id } = route.useParams();
    return <EmailFrame id={id}>{(email, name) => <Details key={email.id} email={email} name={name} />}</EmailFrame>;
}

function Details({ email, name }: { email: Email; name: string }) {
    const { progress } = email;
    return (
        <>
            <div className="mb-5 flex flex-col gap-3">
                <Verdict email={email} />
                {email.offeredVersion && <OfferNote email={email} offered={email.offeredVersion} />}
                <Actions email={email} name={name} />
            </div>
            <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
                <div className="flex min-w-0 flex-col gap-5">
                    {progress && <ProgressSection email={email} progress={progress} />}
                    {progress && email.status !== 'FREEZING' && <Results email={email} />}
                    {!progress && <Log email={email} />}
                </div>
                <div className="flex min-w-0 flex-col gap-5">
                    <EmailFacts email={email} />
                    <VersionsSection email={email} />
                </div>
            </div>
            {progress && (
                <div className="mt-5">
                    <Log email={email} />
                </div>
            )}
        </>
    );
}
