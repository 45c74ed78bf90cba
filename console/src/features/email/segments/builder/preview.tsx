import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { previewQuery } from '#features/email/segments/api/segments.ts';
import { builderStrings } from '#features/email/segments/strings.ts';
import type { Condition, SegmentPreview } from '#features/email/segments/types.ts';
import { cn } from '#lib/cn.ts';
import { count } from '#lib/format/numbers.ts';

const text = builderStrings.preview;

// Milliseconds without a change after which contacts are counted.
const PAUSE = 400;

/** Returns what conditions select, some time after the last change. Conditions that are not complete are not sent. */
export function usePreview(conditions: Condition | undefined) {
    const wanted = conditions && JSON.stringify(conditions);
    const [settled, setSettled] = useState(wanted);
    useEffect(() => {
        const timer = setTimeout(() => setSettled(wanted), PAUSE);
        return () => clearTimeout(timer);
    }, [wanted]);
    const query = useQuery(previewQuery(settled ? (JSON.parse(settled) as Condition) : undefined));
    return { ...query, outdated: wanted !== settled || query.isPlaceholderData };
}

/** How many contacts match, in words who they are, and some of them. */
export function PreviewSection(props: { preview: SegmentPreview | undefined; incomplete: boolean; outdated: boolean; error: unknown; onRetry?: () => void }) {
    const { preview, incomplete, outdated, error } = props;
    return (
        <Section title={text.title} className="xl:sticky xl:top-16 xl:self-start">
            <div aria-live="polite" aria-busy={outdated}>
                {incomplete ? (
                    <p className="p-4 text-table text-muted">{text.waiting}</p>
                ) : error ? (
                    <InlineProblem error={error} onRetry={props.onRetry} />
                ) : !preview ? (
                    <div role="status" aria-label={text.counting} className="p-4">
                        <Skeleton className="h-7 w-32" />
                        <Skeleton className="mt-4 h-4" />
                        <Skeleton className="mt-2 h-4 w-3/4" />
                    </div>
                ) : (
                    <div className={cn('p-4 transition-opacity', outdated && 'opacity-60')}>
                        <p>
                            <span className="text-kpi font-semibold tabular-nums">{count(preview.size)}</span> <span className="text-muted">{text.sizeLabel}</span>
                        </p>
                        <h3 className="mt-4 text-label text-faint">{text.meaning}</h3>
                        <p className="mt-0.5 text-table text-pretty break-words">{preview.explanation}</p>
                        <h3 className="mt-4 text-label text-faint">{text.sample}</h3>
                        {preview.sample.length === 0 ? (
                            <p className="mt-0.5 text-table text-muted">{text.none}</p>
                        ) : (
                            <ul className="mt-0.5 text-table">
                                {preview.sample.map(({ contactId, email }) => (
                                    <li key={contactId} className="py-0.5">
                                        <Link to="/email/contacts/$id" params={{ id: contactId }} title={email} className="block truncate hover:underline">
                                            {email}
                                        </Link>
                                    </li>
                                ))}
                            </ul>
                        )}
                    </div>
                )}
            </div>
        </Section>
    );
}
