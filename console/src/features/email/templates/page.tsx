import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Section } from '#components/section.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { emailStrings } from '#features/email/strings.ts';
import { EmailPage } from '#features/email/tabs.tsx';
import { templatesQuery } from '#features/email/templates/api/templates.ts';
import { TemplateCard } from '#features/email/templates/card.tsx';
import { NewTemplateDialog } from '#features/email/templates/new-dialog.tsx';
import { templateStrings as text } from '#features/email/templates/strings.ts';
import type { TemplateSummary } from '#features/email/templates/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const GRID = 'grid grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] gap-4';
const BUILT_IN = 4;

/** The templates. Answers: what can an email start with? */
export function TemplatesPage() {
    const { canWrite } = useCurrentUser();
    const navigate = useNavigate();
    const list = useInfiniteQuery(templatesQuery());
    const [creating, setCreating] = useState(false);
    const all = list.data?.pages.flatMap(({ items }) => items);
    const own = all?.filter(({ builtIn }) => !builtIn);
    const add = canWrite && (
        <Button look="primary" icon={<Plus size={14} />} onClick={() => setCreating(true)}>
            {text.add}
        </Button>
    );
    return (
        <EmailPage title={emailStrings.tabs.templates} action={add}>
            {list.isError && !list.data ? (
                <ProblemState error={list.error} what={text.templates} onRetry={() => void list.refetch()} />
            ) : (
                <div className="flex flex-col gap-8">
                    <Section title={text.builtIn} hint={text.builtInHint} flush>
                        <Cards templates={all?.filter(({ builtIn }) => builtIn)} canWrite={canWrite} />
                    </Section>
                    <Section title={text.own} flush>
                        {own?.length === 0 ? (
                            <Empty title={text.empty} action={add} className="rounded-lg border border-line bg-raised">
                                {text.emptyDetail}
                            </Empty>
                        ) : (
                            <Cards templates={own} canWrite={canWrite} />
                        )}
                        {list.hasNextPage && (
                            <Button look="quiet" className="mt-3 w-full" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                                {emailStrings.more}
                            </Button>
                        )}
                    </Section>
                </div>
            )}
            {creating && (
                <NewTemplateDialog
                    templates={all ?? []}
                    onClose={(made) => {
                        setCreating(false);
                        if (made) void navigate({ to: '/email/templates/$id/design', params: { id: made.id } });
                    }}
                />
            )}
        </EmailPage>
    );
}

const Cards = ({ templates, canWrite }: { templates: TemplateSummary[] | undefined; canWrite: boolean }) => (
    <ul className={GRID} aria-busy={templates === undefined}>
        {templates
            ? templates.map((template) => (
                  <li key={template.id} className="flex min-w-0">
                      <TemplateCard template={template} canWrite={canWrite} />
                  </li>
              ))
            : Array.from({ length: BUILT_IN }, (_, at) => (
                  <li key={at}>
                      <Skeleton className="aspect-[640/960] rounded-lg" />
                  </li>
              ))}
    </ul>
);
