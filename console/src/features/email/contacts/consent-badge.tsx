import { Ban, CircleCheck, CircleDashed, Clock, MailX } from 'lucide-react';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { contactStrings } from '#features/email/contacts/strings.ts';
import type { ConsentStatus } from '#features/email/contacts/types.ts';
import { cn } from '#lib/cn.ts';

const LOOKS = {
    GRANTED: { icon: CircleCheck, className: 'text-good' },
    PENDING: { icon: Clock, className: 'text-warn' },
    UNKNOWN: { icon: CircleDashed, className: 'text-faint' },
    WITHDRAWN: { icon: Ban, className: 'text-bad' },
};

/** The state of a consent as an icon and a word. */
export function ConsentBadge({ status, className }: { status: ConsentStatus; className?: string }) {
    const { icon: Icon, className: colour } = LOOKS[status];
    return (
        <span className={cn('inline-flex items-center gap-1.5 whitespace-nowrap', className)}>
            <Icon size={14} aria-hidden className={cn('shrink-0', colour)} />
            {contactStrings.consent[status]}
        </span>
    );
}

/** Says that an address receives no email, whatever its owner agreed to. */
export const SuppressedBadge = ({ className }: { className?: string }) => (
    <Tooltip text={contactStrings.suppressedHint}>
        <span className={cn('inline-flex items-center gap-1 whitespace-nowrap text-bad', className)}>
            <MailX size={14} aria-hidden className="shrink-0" />
            {contactStrings.suppressed}
        </span>
    </Tooltip>
);
