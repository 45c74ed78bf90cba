import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { Note } from '#components/note.tsx';
import { Page } from '#components/page.tsx';
import { Section } from '#components/section.tsx';
import { ProblemState } from '#components/states.tsx';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { Fact, Facts } from '#features/email/parts/facts.tsx';
import { deleteSender, senderQuery, verifySender } from '#features/email/senders/api/senders.ts';
import { EditSenderDialog, RouteDialog } from '#features/email/senders/details/edit-dialogs.tsx';
import { Records } from '#features/email/senders/details/records.tsx';
import { RouteSection } from '#features/email/senders/details/route.tsx';
import { senderStrings as text } from '#features/email/senders/strings.ts';
import type { Sender } from '#features/email/senders/types.ts';
import { emailStrings } from '#features/email/strings.ts';
import { messageOf } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { exact } from '#lib/format/time.ts';

const route = getRouteApi('/email/senders/$id');

/** One sender. Answers: do mailbox providers trust it, and what is missing? */
export function SenderDetailsPage() {
    const { id } = route.useParams();
    const sender = useQuery(senderQuery(id));
    return (
        <Page
            crumbs={[
                { label: emailStrings.email, to: { to: '/email/emails' } },
                { label: emailStrings.tabs.senders, to: { to: '/email/senders' } },
                { label: sender.data?.address ?? (sender.isError ? text.sender : '…') },
            ]}
        >
            {sender.data ? (
                <Details sender={sender.data} />
            ) : sender.isError ? (
                <ProblemState error={sender.error} what={text.sender} onRetry={() => void sender.refetch()} />
            ) : (
                <div role="status" aria-label={text.loading} className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
                    <Skeleton className="h-96" />
                    <Skeleton className="h-72" />
                </div>
            )}
        </Page>
    );
}

function Details({ sender }: { sender: Sender }) {
    const isAdmin = useCurrentUser().roles.includes('admin');
    const navigate = useNavigate();
    const [open, setOpen] = useState<'edit' | 'route' | 'delete'>();
    const close = () => setOpen(undefined);
    return (
        <>
            <div className="mb-4 flex flex-wrap items-start gap-x-4 gap-y-2">
                <h1 className="min-w-0 flex-1 basis-64 text-lead font-semibold break-words">
                    {sender.address}
                    {sender.displayName && (
                        <span dir="auto" className="block text-body font-normal text-muted">
                            {sender.displayName}
                        </span>
                    )}
                </h1>
                {isAdmin && (
                    <div className="flex gap-2">
                        <Button onClick={() => setOpen('edit')}>{text.edit}</Button>
                        <Button look="quiet" className="text-bad hover:text-bad" onClick={() => setOpen('delete')}>
                            {text.remove}
                        </Button>
                    </div>
                )}
            </div>
            <Verdict sender={sender} isAdmin={isAdmin} />
            <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
                <Records sender={sender} />
                <div className="flex min-w-0 flex-col gap-5">
                    <RouteSection sender={sender} onChange={isAdmin ? () => setOpen('route') : undefined} />
                    <SenderFacts sender={sender} />
                </div>
            </div>
            {open === 'edit' && <EditSenderDialog sender={sender} onClose={close} />}
            {open === 'route' && <RouteDialog sender={sender} onClose={close} />}
            {open === 'delete' && (
                <Confirm
                    open
                    danger
                    onOpenChange={close}
                    title={text.deleting.title(sender.address)}
                    description={text.deleting.detail}
                    action={text.remove}
                    onConfirm={async () => {
                        await deleteSender(sender.id);
                        toast(text.deleting.deleted(sender.address));
                        void navigate({ to: '/email/senders' });
                    }}
                />
            )}
        </>
    );
}

function Verdict({ sender, isAdmin }: { sender: Sender; isAdmin: boolean }) {
    const [busy, setBusy] = useState(false);
    const wrong = sender.records.filter(({ status }) => status !== 'VALID').length;
    const verify = async () => {
        setBusy(true);
        try {
            const { verified } = await verifySender(sender.id);
            toast(verified ? text.found : text.notFound, { tone: verified ? 'good' : 'bad' });
        } catch (problem) {
            toast(messageOf(problem), { tone: 'bad' });
        } finally {
            setBusy(false);
        }
    };
    return (
        <Note
            className="mb-5"
            tone={sender.verified ? 'good' : sender.checkedAt ? 'warn' : 'plain'}
            action={
                isAdmin && (
                    <Button size="small" look={sender.verified ? 'secondary' : 'primary'} busy={busy} icon={<ShieldCheck size={13} />} onClick={() => void verify()}>
                        {text.verify}
                    </Button>
                )
            }
        >
            {sender.verified ? text.verdict.verified : sender.checkedAt ? text.verdict.wrong(wrong) : text.verdict.unchecked}
        </Note>
    );
}

const SenderFacts = ({ sender }: { sender: Sender }) => (
    <Section title={text.facts.title}>
        <Facts>
            <Fact name={text.facts.domain}>{sender.domain}</Fact>
            {sender.replyTo && <Fact name={text.facts.replyTo}>{sender.replyTo}</Fact>}
            <Fact name={text.facts.dkim}>{text.dkim[sender.dkimAlgorithm]}</Fact>
            <Fact name={text.facts.checked}>{sender.checkedAt ? <Time at={sender.checkedAt} /> : text.never}</Fact>
            <Fact name={text.facts.created}>{exact(sender.createdAt)}</Fact>
            <Fact name={text.facts.changed}>
                <Time at={sender.updatedAt} />
            </Fact>
        </Facts>
    </Section>
);
