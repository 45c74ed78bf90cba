import { Archive, CircleCheck, CircleDashed, Eye, Globe } from 'lucide-react';
import { contentStrings } from '#features/content/strings.ts';
import type { PostStatus } from '#features/content/types.ts';
import { cn } from '#lib/cn.ts';

const LOOKS = {
    DRAFT: { icon: CircleDashed, className: 'text-faint' },
    PENDING_REVIEW: { icon: Eye, className: 'text-warn' },
    APPROVED: { icon: CircleCheck, className: 'text-good' },
    PUBLISHED: { icon: Globe, className: 'text-accent' },
    ARCHIVED: { icon: Archive, className: 'text-faint' },
};

/** A post's status as an icon and a word. */
export function PostStatusBadge({ status, className }: { status: PostStatus; className?: string }) {
    const { icon: Icon, className: tone } = LOOKS[status];
    return (
        <span className={cn('inline-flex items-center gap-1.5 whitespace-nowrap', className)}>
            <Icon size={14} aria-hidden className={tone} />
            {contentStrings.status[status]}
        </span>
    );
}
