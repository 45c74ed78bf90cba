import { Archive, CircleCheck, CircleDashed, CirclePause, CirclePlay } from 'lucide-react';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Status } from '#features/campaigns/types.ts';
import { cn } from '#lib/cn.ts';

const LOOKS = {
    DRAFT: { icon: CircleDashed, className: 'text-faint' },
    ACTIVE: { icon: CirclePlay, className: 'text-good' },
    PAUSED: { icon: CirclePause, className: 'text-warn' },
    COMPLETED: { icon: CircleCheck, className: 'text-accent' },
    ARCHIVED: { icon: Archive, className: 'text-faint' },
};

/** A campaign's status as an icon and a word. */
export function StatusBadge({ status, className }: { status: Status; className?: string }) {
    const { icon: Icon, className: tone } = LOOKS[status];
    return (
        <span className={cn('inline-flex items-center gap-1.5 whitespace-nowrap', className)}>
            <Icon size={14} aria-hidden className={tone} />
            {campaignStrings.status[status]}
        </span>
    );
}
