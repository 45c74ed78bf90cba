import { cn } from '#lib/cn.ts';

/** Holds the place of what is coming, at its real size; unseen for the first 300 ms. */
export const Skeleton = (props: { className?: string }) => (
    <span aria-hidden className={cn('block animate-late rounded-sm bg-picked', props.className)} />
);
