import { Ban, CircleCheck, CirclePause, CircleX, Clock, Search, Send } from 'lucide-react';
import { socialStrings } from '#features/social/strings.ts';
import type { PostStatus } from '#features/social/types.ts';
import { cn } from '#lib/cn.ts';

const LOOKS = {
    QUEUED: { icon: Clock, className: 'text-faint' },
    HELD: { icon: CirclePause, className: 'text-warn' },
    PUBLISHING: { icon: Send, className: 'text-accent' },
    UNKNOWN: { icon: Search, className: 'text-warn' },
    PUBLISHED: { icon: CircleCheck, className: 'text-good' },
    FAILED: { icon: CircleX, className: 'text-bad' },
    CANCELLED: { icon: Ban, className: 'text-faint' },
};

/** The icon of a state, in its colour. */
export function StatusIcon({ status, size = 14 }: { status: PostStatus; size?: number }) {
    const { icon: Icon, className } = LOOKS[status];
    return <Icon size={size} aria-hidden className={cn('shrink-0', className)} />;
}

/** The state of a post as an icon and a word. */
export const SocialStatusBadge = ({ status, className }: { status: PostStatus; className?: string }) => (
    <span className={cn('inline-flex items-center gap-1.5 whitespace-nowrap', className)}>
        <StatusIcon status={status} />
        {socialStrings.status[status]}
    </span>
);
