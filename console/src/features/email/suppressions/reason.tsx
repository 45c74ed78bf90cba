import { MailX, Megaphone, OctagonAlert, TriangleAlert, UserMinus } from 'lucide-react';
import { suppressionStrings as text } from '#features/email/suppressions/strings.ts';
import type { SuppressionReason } from '#features/email/suppressions/types.ts';
import { cn } from '#lib/cn.ts';

const LOOKS = {
    COMPLAINT: { icon: Megaphone, className: 'text-bad' },
    UNSUBSCRIBED: { icon: UserMinus, className: 'text-faint' },
    MANUAL: { icon: MailX, className: 'text-faint' },
    HARD_BOUNCE: { icon: OctagonAlert, className: 'text-bad' },
    SOFT_BOUNCES: { icon: TriangleAlert, className: 'text-warn' },
};

/** Why an address receives no email, as an icon and words. */
export function Reason({ reason, className }: { reason: SuppressionReason; className?: string }) {
    const { icon: Icon, className: colour } = LOOKS[reason];
    return (
        <span className={cn('inline-flex items-center gap-1.5 whitespace-nowrap', className)}>
            <Icon size={14} aria-hidden className={cn('shrink-0', colour)} />
            {text.reasons[reason]}
        </span>
    );
}
