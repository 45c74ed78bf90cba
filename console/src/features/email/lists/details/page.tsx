import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { Page } from '#components/page.tsx';
import { Section } from '#components/section.tsx';
import { ProblemState } from '#components/states.tsx';
import { Time } from '#components/time.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { listQuery } from '#features/email/lists/api/lists.ts';
import { DeleteListDialog } from '#features/email/lists/delete-dialog.tsx';
import { Members } from '#features/email/lists/details/members.tsx';
import { ListDialog } from '#features/email/lists/list-dialog.tsx';
import { listStrings } from '#features/email/lists/strings.ts';
import type { ContactList } from '#features/email/lists/types.ts';
import { CopyButton } from '#features/email/parts/copy-button.tsx';
import { Fact, Facts } from '#features/email/parts/facts.tsx';
import { emailStrings } from '#features/email/strings.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { count } from '#lib/format/numbers.ts';
import { exact } from '#lib/format/time.ts';

const route = getRouteApi('/email/lists/$id');
const text = listStrings.details;

/** One list. Answers: who is on it, and how do people get there? */
export function ListDetailsPage() {
    const { id } = route.useParams();
    const list = useQuery(listQuery(id));
    return (
        <Page crumbs={[{ label: emailStrings.email, to: { to: '/email/emails' } }, { label: emailStrings.tabs.lists, to: { to: '/email/lists' } }, { label: list.data?.name ?? (list.isError ? listStrings.list : '…') }]}>
            {list.data ? (
                <Details list={list.data} />
            ) : list.isError ? (
                <ProblemState error={list.error} what={listStrings.list} onRetry={() => void list.refetch()} />
            ) : (
                <div role="status" aria-label={listStrings.loading} className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
                    <Skeleton className="h-96" />
                    <Skeleton className="h-72" />
                </div>
            )}
        </Page>
    );
}

function Details({ list }: { list: ContactList }) {
    const { canWrite } = useCurrentUser();
    const navigate = useNavigate();
    const [open, setOpen] = useState<'edit' | 'delete'>();
    return (
        <>
            <div className="mb-5 flex flex-wrap items-start gap-x-4 gap-y-2">
                <div className="min-w-0 flex-1 basis-64">
                    <h1 dir="auto" className="text-lead font-semibold break-words">
                        {list.name}
                    </h1>
                    {list.description && (
                        <p dir="auto" className="mt-0.5 max-w-2xl text-pretty text-muted break-words">
                            {list.description}
                        </p>
                    )}
                </div>
                {canWrite && (
                    <div className="flex gap-2">
                        <Button onClick={() => setOpen('edit')}>{listStrings.edit}</Button>
                        <Button look="quiet" className="text-bad hover:text-bad" onClick={() => setOpen('delete')}>
                            {listStrings.remove}
                        </Button>
                    </div>
                )}
            </div>
            <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
                <div className="min-w-0 xl:order-1">
                    <Section title={text.signUp} className="mb-5">
                        <p className="px-4 pt-3 text-label text-faint">{text.signUpHelp}</p>
                        <div className="flex items-center gap-1 px-4 pt-1 pb-3">
                            <code title={list.subscribeUrl} className="min-w-0 flex-1 truncate text-table">
                                {list.subscribeUrl}
                            </code>
                            <CopyButton what={listStrings.link} text={list.subscribeUrl} />
                            <a href={list.subscribeUrl} target="_blank" rel="noopener noreferrer" aria-label={listStrings.openPage} className={buttonClass('quiet', 'icon')}>
                                <ExternalLink size={14} aria-hidden />
                            </a>
                        </div>
                    </Section>
                    <ListFacts list={list} />
                </div>
                <Members list={list} />
            </div>
            {open === 'edit' && <ListDialog list={list} onClose={() => setOpen(undefined)} />}
            {open === 'delete' && <DeleteListDialog list={list} onClose={() => setOpen(undefined)} onDeleted={() => void navigate({ to: '/email/lists' })} />}
        </>
    );
}

const ListFacts = ({ list }: { list: ContactList }) => (
    <Section title={text.title}>
        <Facts>
            <Fact name={text.size}>
                {count(list.size)} <span className="text-faint">{text.sizeHelp}</span>
            </Fact>
            <Fact name={text.pending}>{count(list.pending)}</Fact>
            <Fact name={text.optIn}>{listStrings.optIn[list.optIn]}</Fact>
            <Fact name={text.topics}>{list.topics.length > 0 ? list.topics.join(', ') : text.noTopics}</Fact>
            <Fact name={text.color}>
                {list.color ? (
                    <span className="inline-flex items-center gap-1.5">
                        <span aria-hidden className="size-3.5 rounded-sm border border-strong" style={{ backgroundColor: list.color }} />
                        <code>{list.color}</code>
                    </span>
                ) : (
                    text.colorOfBrand
                )}
            </Fact>
            <Fact name={text.created}>{exact(list.createdAt)}</Fact>
            <Fact name={text.changed}>
                <Time at={list.updatedAt} />
            </Fact>
        </Facts>
    </Section>
);
