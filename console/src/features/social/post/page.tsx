import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '#components/page.tsx';
import { ProblemState } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { postQuery } from '#features/social/api/post.ts';
import { Counters } from '#features/social/post/counters.tsx';
import { DeleteButton } from '#features/social/post/delete-button.tsx';
import { EditDialog } from '#features/social/post/edit-dialog.tsx';
import { Facts } from '#features/social/post/facts.tsx';
import { Ledger } from '#features/social/post/ledger.tsx';
import { allows } from '#features/social/post/permissions.ts';
import { postStrings } from '#features/social/post/strings.ts';
import { SettleDialog } from '#features/social/post/settle-dialog.tsx';
import { TimeDialog } from '#features/social/post/time-dialog.tsx';
import { useActions } from '#features/social/post/use-actions.tsx';
import { Verdict } from '#features/social/post/verdict.tsx';
import { What } from '#features/social/post/what.tsx';
import { socialStrings } from '#features/social/strings.ts';
import type { SocialPost } from '#features/social/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { usePolling } from '#lib/live/use-polling.ts';

const LIVE = 'social-post';
const route = getRouteApi('/social/posts/$id');
const text = postStrings;

/** One post. Answers: is it out, and if not, why and what can I do? */
export function SocialPostPage() {
    const { id } = route.useParams();
    const post = useQuery(postQuery(id));
    usePolling(LIVE, post.failureCount > 0 || post.isError);
    return (
        <Page
            crumbs={[
                { label: socialStrings.social, to: { to: '/social/calendar' } },
                { label: socialStrings.tabs.queue, to: { to: '/social/queue' } },
                { label: post.data?.text ?? (post.isError ? text.post : '…') },
            ]}
            live={LIVE}
        >
            {post.data ? (
                <Post key={post.data.id} post={post.data} />
            ) : post.isError ? (
                <ProblemState error={post.error} what={text.post} onRetry={() => void post.refetch()} />
            ) : (
                <div role="status" aria-label={text.loading} className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_24rem]">
                    <Skeleton className="h-96" />
                    <Skeleton className="h-96" />
                </div>
            )}
        </Page>
    );
}

function Post({ post }: { post: SocialPost }) {
    const { canWrite } = useCurrentUser();
    const [open, setOpen] = useState<'edit' | 'time' | 'settle'>();
    const actions = useActions(post);
    const unknown = post.status === 'UNKNOWN' || (post.status === 'FAILED' && post.failure?.code === 'OUTCOME_UNKNOWN');
    const can = (action: Parameters<typeof allows>[1]) => canWrite && allows(post.status, action);
    return (
        <>
            <h1 className="sr-only">{text.post}</h1>
            <div className="mb-5 flex flex-col gap-3">
                <Verdict post={post} onRetry={actions.retry} onApprove={actions.approve} busy={actions.busy} onEdit={() => setOpen('edit')} />
                <div className="flex flex-wrap gap-2 empty:hidden">
                    {can('edit') && post.status !== 'FAILED' && <Button onClick={() => setOpen('edit')}>{text.actions.edit}</Button>}
                    {can('reschedule') && <Button onClick={() => setOpen('time')}>{text.actions.reschedule}</Button>}
                    {can('publish') && <Button onClick={actions.publish}>{text.actions.publish}</Button>}
                    {canWrite && unknown && <Button onClick={() => setOpen('settle')}>{text.settle.action}</Button>}
                    {can('cancel') && (
                        <Button look="quiet" className="text-bad hover:text-bad" onClick={actions.cancel}>
                            {text.actions.cancel}
                        </Button>
                    )}
                    {canWrite && post.status === 'PUBLISHED' && <DeleteButton post={post} />}
                </div>
            </div>
            <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_24rem]">
                <div className="flex min-w-0 flex-col gap-5">
                    {post.status === 'PUBLISHED' && <Counters id={post.id} />}
                    <Ledger post={post} />
                    <Facts post={post} />
                </div>
                <What post={post} />
            </div>
            {actions.dialog}
            {open === 'edit' && <EditDialog post={post} onClose={() => setOpen(undefined)} />}
            {open === 'settle' && <SettleDialog post={post} onClose={() => setOpen(undefined)} />}
            {open === 'time' && <TimeDialog post={post} onClose={() => setOpen(undefined)} />}
        </>
    );
}
