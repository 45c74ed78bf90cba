import { cn } from '#lib/cn.ts';

/** A placeholder of the final size while content loads; invisible for the first 300 ms. */
export const Skeleton = (props: { className?: string }) => (
    <span aria-hidden className={cn('block animate-late rounded-sm bg-picked', props.className)} />
);
