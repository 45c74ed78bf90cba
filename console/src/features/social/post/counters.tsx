import { useQuery } from '@tanstack/react-query';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { analyticsQuery } from '#features/social/api/analytics.ts';
import { postStrings } from '#features/social/post/strings.ts';
import { count } from '#lib/format/numbers.ts';
import { exact } from '#lib/format/time.ts';
import { METRICS, metrics } from '#lib/metrics.ts';

const text = postStrings.metrics;

/** What the network counts for a published post. */
export function Counters({ id }: { id: string }) {
    const { data, isError, error, refetch } = useQuery(analyticsQuery(id));
    const shown = METRICS.filter((metric) => data?.counters[metric] !== undefined);
    return (
        <Section title={text.title} hint={data?.asOf && text.asOf(exact(data.asOf))}>
            {isError && !data ? (
                <InlineProblem error={error} onRetry={() => void refetch()} />
            ) : !data ? (
                <Skeleton className="m-4 h-10" />
            ) : shown.length === 0 ? (
                <p className="p-4 text-table text-muted">{data.asOf ? text.empty : text.none}</p>
            ) : (
                <dl className="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-4 p-4">
                    {shown.map((metric) => (
                        <div key={metric}>
                            <dt className="text-label text-faint">{metrics[metric].label}</dt>
                            <dd className="text-lead font-semibold tabular-nums">{count(data.counters[metric]!)}</dd>
                        </div>
                    ))}
                </dl>
            )}
        </Section>
    );
}
