import { Ban, CalendarClock, CircleAlert, CircleCheck, CircleDashed, CircleHelp, CircleMinus, CirclePause, CircleSlash, CircleX, ListChecks, Send, TriangleAlert } from 'lucide-react';
import { emailText } from '#features/email/emails/strings.ts';
import type { EmailStatus, RecipientState } from '#features/email/emails/types.ts';
import { cn } from '#lib/cn.ts';

const LOOKS = {
    DRAFT: { icon: CircleDashed, className: 'text-faint' },
    SCHEDULED: { icon: CalendarClock, className: 'text-accent' },
    FREEZING: { icon: ListChecks, className: 'text-accent' },
    SENDING: { icon: Send, className: 'text-accent' },
    PAUSED: { icon: CirclePause, className: 'text-warn' },
    COMPLETED: { icon: CircleCheck, className: 'text-good' },
    COMPLETED_WITH_FAILURES: { icon: TriangleAlert, className: 'text-warn' },
    CANCELLED: { icon: Ban, className: 'text-faint' },
    FAILED: { icon: CircleX, className: 'text-bad' },
};

/** The status of an email as an icon and a word. */
export function EmailStatusBadge({ status, className }: { status: EmailStatus; className?: string }) {
    const { icon: Icon, className: tone } = LOOKS[status];
    return (
        <span className={cn('inline-flex items-center gap-1.5 whitespace-nowrap', className)}>
            <Icon size={14} aria-hidden className={cn('shrink-0', tone)} />
            {emailText.status[status]}
        </span>
    );
}

const STATES = {
    PENDING: { icon: CircleDashed, className: 'text-faint' },
    SENT: { icon: CircleCheck, className: 'text-good' },
    BOUNCED: { icon: CircleX, className: 'text-bad' },
    FAILED: { icon: CircleAlert, className: 'text-bad' },
    SKIPPED: { icon: CircleSlash, className: 'text-faint' },
    UNKNOWN: { icon: CircleHelp, className: 'text-warn' },
    CANCELLED: { icon: Ban, className: 'text-faint' },
    HELD_OUT: { icon: CircleMinus, className: 'text-faint' },
};

/** The state of a recipient as an icon and a word. */
export function RecipientStateBadge({ state }: { state: RecipientState }) {
    const { icon: Icon, className } = STATES[state];
    return (
        <span title={emailText.stateMeaning[state]} className="inline-flex items-center gap-1.5 whitespace-nowrap">
            <Icon size={14} aria-hidden className={cn('shrink-0', className)} />
            {emailText.states[state]}
        </span>
    );
}
