import { CalendarClock, CircleCheck, CircleDashed, CircleX, Eye, Send } from 'lucide-react';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { PieceStatus } from '#features/content/repurpose/types.ts';
import { cn } from '#lib/cn.ts';

const LOOKS = {
    DRAFT: { icon: CircleDashed, tone: 'text-faint' },
    IN_REVIEW: { icon: Eye, tone: 'text-warn' },
    APPROVED: { icon: CircleCheck, tone: 'text-good' },
    REJECTED: { icon: CircleX, tone: 'text-bad' },
    SCHEDULED: { icon: CalendarClock, tone: 'text-accent' },
    PUBLISHED: { icon: Send, tone: 'text-good' },
} satisfies Record<PieceStatus, object>;

export function PieceStatusBadge({ status, className }: { status: PieceStatus; className?: string }) {
    const { icon: Icon, tone } = LOOKS[status];
    return (
        <span className={cn('inline-flex items-center gap-1.5 whitespace-nowrap', className)}>
            <Icon size={14} aria-hidden className={cn('shrink-0', tone)} />
            {repurposeStrings.status[status]}
        </span>
    );
}
