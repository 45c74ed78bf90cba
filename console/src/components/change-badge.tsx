import { ArrowDownRight, ArrowRight, ArrowUpRight } from 'lucide-react';
import { cn } from '#lib/cn.ts';
import { changed } from '#lib/format/numbers.ts';

/** How much more or less than before; an arrow and a sign say it too, not the colour alone. */
export function ChangeBadge(props: { change: number; goodWhen?: 'up' | 'down' | undefined; className?: string }) {
    const { change, goodWhen } = props;
    const still = Math.abs(change) < 0.0005;
    const Icon = still ? ArrowRight : change > 0 ? ArrowUpRight : ArrowDownRight;
    const good = goodWhen === undefined || still ? undefined : change > 0 === (goodWhen === 'up');
    return (
        <span
            className={cn(
                'inline-flex items-center gap-0.5 whitespace-nowrap text-label font-medium tabular-nums',
                good === undefined ? 'text-muted' : good ? 'text-good' : 'text-bad',
                props.className,
            )}
        >
            <Icon size={13} aria-hidden className="shrink-0" />
            {still ? 'same' : changed(change)}
        </span>
    );
}
