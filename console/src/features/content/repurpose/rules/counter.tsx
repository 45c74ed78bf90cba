import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import { cn } from '#lib/cn.ts';
import { count } from '#lib/format/numbers.ts';

/** The share of the limit from which the counter warns. */
const NEARLY = 0.9;

/** How much of a limit a text uses. An advised limit may be exceeded. */
export function Counter(props: { length: number; limit: number | undefined; advised?: boolean; className?: string }) {
    const { length, limit } = props;
    const over = limit !== undefined && length > limit;
    const tone = over ? (props.advised ? 'text-warn' : 'font-medium text-bad') : limit !== undefined && length > NEARLY * limit ? 'text-warn' : 'text-faint';
    return (
        <span className={cn('shrink-0 whitespace-nowrap text-label tabular-nums', tone, props.className)}>
            {limit === undefined ? repurposeStrings.counter.plain(count(length)) : repurposeStrings.counter.of(count(length), count(limit))}
            {over && ` · ${props.advised ? repurposeStrings.counter.advised : repurposeStrings.counter.over(count(length - limit))}`}
        </span>
    );
}
