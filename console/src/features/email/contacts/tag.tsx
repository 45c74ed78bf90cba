import { cn } from '#lib/cn.ts';

/** A tag as a quiet mark. */
export const Tag = ({ children, className }: { children: string; className?: string }) => (
    <span dir="auto" className={cn('inline-block max-w-40 truncate rounded-sm bg-picked px-1.5 text-label leading-5 text-muted', className)}>
        {children}
    </span>
);
