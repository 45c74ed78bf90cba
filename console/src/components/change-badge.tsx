import { ArrowDownRight, ArrowRight, ArrowUpRight } from 'lucide-react';
import { componentStrings } from '#components/strings.ts';
import { cn } from '#lib/cn.ts';
import type { Change } from '#lib/format/metric.ts';

/** A change from the previous period, shown by an arrow, a sign and a colour. */
export function ChangeBadge(props: { change: Change; betterWhen?: 'higher' | 'lower' | undefined; className?: string }) {
    const { change, betterWhen } = props;
    const unchanged = change.amount === 0;
    const Icon = unchanged ? ArrowRight : change.amount > 0 ? ArrowUpRight : ArrowDownRight;
    const good = betterWhen === undefined || unchanged ? undefined : change.amount > 0 === (betterWhen === 'higher');
    return (
        <span
            className={cn(
                'inline-flex items-center gap-0.5 whitespace-nowrap text-label font-medium tabular-nums',
                good === undefined ? 'text-muted' : good ? 'text-good' : 'text-bad',
                props.className,
            )}
        >
            <Icon size={13} aria-hidden className="shrink-0" />
            {unchanged ? componentStrings.unchanged : change.text}
        </span>
    );
}
