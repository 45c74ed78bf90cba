import type { ReactNode } from 'react';
import { InlineProblem } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { cn } from '#lib/cn.ts';

interface Found<T> {
    data: T | undefined;
    error: unknown;
    isError: boolean;
    refetch: () => unknown;
}

/** What a query found, marked if it can’t be refreshed. Until then a placeholder of about the final height; if there is nothing to show, the problem. */
export function Loaded<T>({ query, label, className, children }: { query: Found<T>; label: string; className?: string; children: (data: T) => ReactNode }) {
    const problem = query.isError && <InlineProblem error={query.error} onRetry={() => void query.refetch()} />;
    if (query.data !== undefined) {
        return (
            <>
                {problem}
                {children(query.data)}
            </>
        );
    }
    if (problem) return problem;
    return (
        <div role="status" aria-label={label} className="p-4">
            <Skeleton className={cn('h-24', className)} />
        </div>
    );
}
