import { ArrowDownRight, ArrowRight, ArrowUpRight } from 'lucide-react';
import { componentStrings } from '#components/strings.ts';
import { cn } from '#lib/cn.ts';
import { relativeChange } from '#lib/format/numbers.ts';

/** A change from the previous period, shown by an arrow, a sign and a colour. */
export function ChangeBadge(props: { change: number; betterWhen?: 'higher' | 'lower' | undefined; className?: string }) {
    const { change, betterWhen } = props;
    const unchanged = Math.abs(change) < 0.0005;
    const Icon = unchanged ? ArrowRight : change > 0 ? ArrowUpRight : ArrowDownRight;
    const good = betterWhen === undefined || unchanged ? undefined : change > 0 === (betterWhen === 'higher');
    return (
        <span
            className={cn(
                'inline-flex items-center gap-0.5 whitespace-nowrap text-label font-medium tabular-nums',
                good === undefined ? 'text-muted' : good ? 'text-good' : 'text-bad',
                props.className,
            )}
        >
            <Icon size={13} aria-hidden className="shrink-0" />
            {unchanged ? componentStrings.unchanged : relativeChange(change)}
        </span>
    );
}
