import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Note } from '#components/note.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { campaignQuery } from '#features/campaigns/api/campaign.ts';
import { emailText as text } from '#features/email/emails/strings.ts';
import type { Email, EmailStatus } from '#features/email/emails/types.ts';
import { exact } from '#lib/format/time.ts';

const TONES: Record<EmailStatus, 'good' | 'warn' | 'bad' | 'plain'> = {
    DRAFT: 'plain',
    SCHEDULED: 'plain',
    FREEZING: 'plain',
    SENDING: 'plain',
    PAUSED: 'warn',
    COMPLETED: 'good',
    COMPLETED_WITH_FAILURES: 'warn',
    CANCELLED: 'plain',
    FAILED: 'bad',
};

/** Says in words how an email is doing, and why. */
export function Verdict({ email }: { email: Email }) {
    const { status, holdReason, routePause, failure } = email;
    const waits = useHeldByCampaign(email);
    return (
        <Note
            tone={status === 'SENDING' && routePause ? 'warn' : TONES[status]}
            action={
                waits && (
                    <Link to="/campaigns/$id" params={{ id: email.campaignId }} className={buttonClass('secondary', 'small')}>
                        {text.toCampaign}
                    </Link>
                )
            }
        >
            <p className="font-medium">
                {`${text.status[status]}. `}
                <span className="font-normal">{waits ? text.campaignPaused : text.meaning[status]}</span>
            </p>
            {status === 'PAUSED' && holdReason && <p className="mt-1">{text.holds[holdReason]}</p>}
            {status === 'SENDING' && routePause && <p className="mt-1">{text.routePaused(routePause.reason, exact(routePause.nextAttemptAt))}</p>}
            {failure && <p className="mt-1 text-muted">{failure}</p>}
        </Note>
    );
}

/** Whether an email is on hold because its campaign is. */
export function useHeldByCampaign({ status, campaignId }: Email): boolean {
    const campaign = useQuery({ ...campaignQuery(campaignId), enabled: status === 'PAUSED' });
    return status === 'PAUSED' && campaign.data?.status === 'PAUSED';
}
