import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Section } from '#components/section.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { restoreTemplate, templateVersionsQuery } from '#features/email/templates/api/templates.ts';
import { templateStrings } from '#features/email/templates/strings.ts';
import type { Template, TemplateVersion } from '#features/email/templates/types.ts';
import { cn } from '#lib/cn.ts';

const text = templateStrings.history;

/** The versions of a template. An earlier one can be looked at and restored. */
export function History({ template, shown, canWrite }: { template: Template; shown: number; canWrite: boolean }) {
    const versions = useInfiniteQuery(templateVersionsQuery(template.id));
    const [restoring, setRestoring] = useState<number>();
    const restore = async (version: number) => {
        await restoreTemplate(template.id, template.version, version);
        toast(text.restored(version));
    };
    return (
        <Section title={text.title}>
            {versions.data ? (
                <ol aria-label={text.title} className="divide-y divide-line">
                    {versions.data.pages
                        .flatMap(({ items }) => items)
                        .map((one) => (
                            <Version key={one.version} id={template.id} one={one} current={one.version === template.version} shown={one.version === shown} onRestore={canWrite ? () => setRestoring(one.version) : undefined} />
                        ))}
                </ol>
            ) : versions.isError ? (
                <InlineProblem error={versions.error} onRetry={() => void versions.refetch()} />
            ) : (
                <Skeleton className="m-4 h-24" />
            )}
            {versions.hasNextPage && (
                <Button look="quiet" size="small" className="m-2" busy={versions.isFetchingNextPage} onClick={() => void versions.fetchNextPage()}>
                    {text.more}
                </Button>
            )}
            {restoring !== undefined && (
                <Confirm open onOpenChange={() => setRestoring(undefined)} title={text.question(restoring)} description={text.questionDetail} action={text.restore} onConfirm={() => restore(restoring)} />
            )}
        </Section>
    );
}

function Version({ id, one, current, shown, onRestore }: { id: string; one: TemplateVersion; current: boolean; shown: boolean; onRestore: (() => void) | undefined }) {
    return (
        <li className={cn('flex items-center gap-3 px-4 py-2 text-table', shown && 'bg-picked')}>
            <div className="min-w-0 flex-1">
                <Link to="/email/templates/$id" params={{ id }} search={current ? {} : { version: one.version }} aria-current={shown ? 'true' : undefined} className="font-medium hover:underline">
                    {text.version(one.version)}
                </Link>
                {current && <span className="ml-2 text-label text-good">{text.current}</span>}
                <p className="truncate text-label text-faint">
                    <Time at={one.changedAt} /> {one.changedBy && text.by(one.changedBy)}
                </p>
            </div>
            {!current && onRestore && (
                <Button size="small" aria-label={text.restoreOf(one.version)} onClick={onRestore}>
                    {text.restore}
                </Button>
            )}
        </li>
    );
}
