import { RotateCw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Problem, messageOf } from '#lib/api/problem.ts';
import { cn } from '#lib/cn.ts';

/** Explains what belongs here and offers the action that adds it. */
export function Empty(props: { title: string; children?: ReactNode; action?: ReactNode; className?: string }) {
    return (
        <div className={cn('flex flex-col items-center px-6 py-14 text-center', props.className)}>
            <p className="font-medium">{props.title}</p>
            {props.children && <p className="mt-1 max-w-md text-pretty text-muted">{props.children}</p>}
            {props.action && <div className="mt-4 flex gap-2">{props.action}</div>}
        </div>
    );
}

/** Explains what happened, what is safe and what to do, with the trace ID for support. */
export function ProblemState(props: { error: unknown; what: string; onRetry?: () => void; className?: string }) {
    const problem = props.error instanceof Problem ? props.error : undefined;
    return (
        <div role="alert" className={cn('flex flex-col items-center px-6 py-14 text-center', props.className)}>
            <TriangleAlert size={20} aria-hidden className="mb-3 text-warn" />
            <p className="font-medium">{heading(problem, props.what)}</p>
            <p className="mt-1 max-w-md text-pretty text-muted">{advice(problem)}</p>
            {props.onRetry && (
                <Button className="mt-4" icon={<RotateCw size={14} />} onClick={props.onRetry}>
                    {componentStrings.problem.retry}
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
                    {componentStrings.problem.retry}
                </Button>
            )}
        </div>
    );
}

function heading(problem: Problem | undefined, what: string): string {
    if (problem?.status === 404) return componentStrings.problem.notFound(what);
    if (problem?.status === 403) return componentStrings.problem.forbidden;
    return componentStrings.problem.notLoaded(what);
}

function advice(problem: Problem | undefined): string {
    if (!problem) return componentStrings.problem.unexpected;
    if (problem.status === 404) return componentStrings.problem.notFoundAdvice;
    if (problem.retryable) return componentStrings.problem.retrying(problem.detail || problem.title);
    return problem.detail || problem.title;
}

function Details({ error }: { error: unknown }) {
    const problem = error instanceof Problem ? error : undefined;
    const lines = problem
        ? [problem.status ? componentStrings.problem.status(problem.status, problem.title) : problem.title, problem.traceId && componentStrings.problem.traceId(problem.traceId)]
        : [error instanceof Error ? error.message : String(error)];
    return (
        <details className="mt-4 text-label text-faint">
            <summary>{componentStrings.problem.details}</summary>
            {lines.filter(Boolean).map((line) => (
                <p key={String(line)} className="mt-1 break-all font-mono select-all">
                    {line}
                </p>
            ))}
        </details>
    );
}
