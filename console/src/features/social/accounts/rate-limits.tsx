import { RichText } from '#components/rich-text.tsx';
import { Time } from '#components/time.tsx';
import { Meter } from '#components/ui/meter.tsx';
import { hasReset, leftOf } from '#features/social/accounts/health.ts';
import { accountStrings } from '#features/social/accounts/strings.ts';
import type { RateLimit } from '#features/social/accounts/types.ts';
import { count } from '#lib/format/numbers.ts';
import { useNow } from '#lib/now.ts';

const text = accountStrings.limits;

/** How much of the network's limits an account has used, and when they are whole again. */
export function RateLimitMeters({ name, limits }: { name: string; limits: RateLimit[] }) {
    const now = useNow();
    if (limits.length === 0) return null;
    return (
        <ul aria-label={text.of(name)} className="mt-3 grid gap-x-8 gap-y-2.5 sm:grid-cols-2 lg:grid-cols-3">
            {limits.map((limit) => (
                <li key={`${limit.operation} ${limit.scope} ${limit.name}`} className="min-w-0 text-label">
                    <OneLimit limit={limit} now={now} />
                </li>
            ))}
        </ul>
    );
}

function OneLimit({ limit, now }: { limit: RateLimit; now: number }) {
    const left = leftOf(limit, now);
    const used = limit.limit > 0 ? 1 - left / limit.limit : 1;
    const operation = text.operation[limit.operation];
    const over = hasReset(limit.resetsAt, now);
    return (
        <>
            <p className="flex items-baseline justify-between gap-2">
                <span className="min-w-0 truncate text-muted" title={limit.name}>
                    {operation}
                    <span className="text-faint">, {limit.name}</span>
                </span>
                <span className="shrink-0 tabular-nums">{text.left(count(left), count(limit.limit))}</span>
            </p>
            <Meter label={text.meter(operation, limit.name)} value={used} tone={left <= 0 ? 'bad' : used >= 0.8 ? 'warn' : 'accent'} className="my-1" />
            <p className="text-faint">
                <RichText text={limit.resetsAt ? (over ? text.reset : text.resets) : text.seen} values={{ time: <Time at={limit.resetsAt ?? limit.observedAt} /> }} />
                {limit.scope === 'APP' && `, ${text.shared}`}
            </p>
        </>
    );
}
