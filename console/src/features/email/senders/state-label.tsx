import { CircleAlert, CircleCheck, CircleDashed, CircleX, TriangleAlert } from 'lucide-react';
import { senderStrings } from '#features/email/senders/strings.ts';
import type { DnsStatus, Sender } from '#features/email/senders/types.ts';
import { cn } from '#lib/cn.ts';

const LOOKS = {
    UNCHECKED: { icon: CircleDashed, className: 'text-faint' },
    VALID: { icon: CircleCheck, className: 'text-good' },
    MISSING: { icon: CircleX, className: 'text-bad' },
    DIFFERENT: { icon: CircleAlert, className: 'text-bad' },
    SEVERAL: { icon: CircleAlert, className: 'text-bad' },
    UNAVAILABLE: { icon: TriangleAlert, className: 'text-warn' },
};

const LABEL = 'inline-flex items-center gap-1.5 whitespace-nowrap text-table';

/** What was found of a DNS record, as an icon and a word. */
export function DnsStatusLabel({ status }: { status: DnsStatus }) {
    const { icon: Icon, className } = LOOKS[status];
    return (
        <span className={LABEL}>
            <Icon size={14} aria-hidden className={cn('shrink-0', className)} />
            {senderStrings.records.status[status]}
        </span>
    );
}

/** Whether a sender is verified, as an icon and a word. */
export function VerifiedLabel({ sender: { verified, checkedAt } }: { sender: Sender }) {
    const { icon: Icon, className } = LOOKS[verified ? 'VALID' : checkedAt ? 'MISSING' : 'UNCHECKED'];
    return (
        <span className={LABEL}>
            <Icon size={14} aria-hidden className={cn('shrink-0', className)} />
            {verified ? senderStrings.verified : checkedAt ? senderStrings.unverified : senderStrings.unchecked}
        </span>
    );
}
