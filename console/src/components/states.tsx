import { RotateCw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Problem, messageOf } from '#lib/api/problem.ts';
import { cn } from '#lib/cn.ts';

/** Says what belongs here and offers the one action that fills it. */
export function Empty(props: { title: string; children?: ReactNode; action?: ReactNode; className?: string }) {
    return (
        <div className={cn('flex flex-col items-center px-6 py-14 text-center', props.className)}>
            <p className="font-medium">{props.title}</p>
            {props.children && <p className="mt-1 max-w-md text-pretty text-muted">{props.children}</p>}
            {props.action && <div className="mt-4 flex gap-2">{props.action}</div>}
        </div>
    );
}

/** Says what happened, what was not lost and what to do; the trace id for whoever is asked to help. */
export function ProblemState(props: { error: unknown; what: string; onRetry?: () => void; className?: string }) {
    const problem = props.error instanceof Problem ? props.error : undefined;
    return (
        <div role="alert" className={cn('flex flex-col items-center px-6 py-14 text-center', props.className)}>
            <TriangleAlert size={20} aria-hidden className="mb-3 text-warn" />
            <p className="font-medium">{heading(problem, props.what)}</p>
            <p className="mt-1 max-w-md text-pretty text-muted">{advice(problem)}</p>
            {props.onRetry && (
                <Button className="mt-4" icon={<RotateCw size={14} />} onClick={props.onRetry}>
                    Try again
                </Button>
            )}
            <Details error={props.error} />
        </div>
    );
}

/** An error inside a section, where the full problem state would be too large. */
export function InlineProblem(props: { error: unknown; onRetry?: (() => void) | undefined; className?: string }) {
    return (
        <div role="alert" className={cn('flex flex-wrap items-center gap-x-3 gap-y-1 p-4 text-table text-bad', props.className)}>
            <span className="min-w-0">{messageOf(props.error)}</span>
            {props.onRetry && (
                <Button size="small" icon={<RotateCw size={13} />} onClick={props.onRetry}>
                    Try again
                </Button>
            )}
        </div>
    );
}

function heading(problem: Problem | undefined, what: string): string {
    if (problem?.status === 404) return `There is no such ${what.toLowerCase()}`;
    if (problem?.status === 403) return `Your role does not show you this`;
    return `${what} could not be loaded`;
}

function advice(problem: Problem | undefined): string {
    if (!problem) return 'The page met something that it did not expect. What is stored is untouched.';
    if (problem.status === 404) return 'It was deleted, or the address is not right.';
    if (problem.passing) {
        return `${problem.detail || problem.title} What is stored is untouched, and this page tries again by itself.`;
    }
    return problem.detail || problem.title;
}

function Details({ error }: { error: unknown }) {
    const problem = error instanceof Problem ? error : undefined;
    const lines = problem
        ? [problem.status ? `Status ${problem.status}, ${problem.title}` : problem.title, problem.traceId && `Trace id ${problem.traceId}`]
        : [error instanceof Error ? error.message : String(error)];
    return (
        <details className="mt-4 text-label text-faint">
            <summary>Details for support</summary>
            {lines.filter(Boolean).map((line) => (
                <p key={String(line)} className="mt-1 break-all font-mono select-all">
                    {line}
                </p>
            ))}
        </details>
    );
}
