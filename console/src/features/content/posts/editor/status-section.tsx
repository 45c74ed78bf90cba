import { useState } from 'react';
import { Note } from '#components/note.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Section } from '#components/section.tsx';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { useSettings } from '#features/content/settings/api.ts';
import { changePostStatus } from '#features/content/posts/api/post-status.ts';
import { fetchPost } from '#features/content/posts/api/post.ts';
import { editorStrings } from '#features/content/posts/editor/strings.ts';
import { ACTIONS, isOwn, type PostAction } from '#features/content/posts/editor/actions.ts';
import { PostStatusBadge } from '#features/content/posts/status-badge.tsx';
import type { Post } from '#features/content/types.ts';
import { messageOf, Problem } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const text = editorStrings.status;

/** The status of a post and what may come next. Says why the person can't take a step. */
export function StatusSection({ post, dirty, className }: { post: Post; dirty: boolean; className: string }) {
    const user = useCurrentUser();
    const fourEyes = useSettings().data?.approvals === 'FOUR_EYES';
    const [asking, setAsking] = useState<PostAction>();
    const [busy, setBusy] = useState<PostAction>();
    const blocked = fourEyes && post.status === 'PENDING_REVIEW' && isOwn(post, user.login);

    const move = async (action: PostAction) => {
        try {
            await changePostStatus(post.id, action.to, post.version);
            toast(text.moved[action.to]);
        } catch (problem) {
            if (!(problem instanceof Problem) || problem.status !== 412) throw problem;
            await fetchPost(post.id);
            throw new Problem({ status: 412, title: text.changed });
        }
    };
    const run = async (action: PostAction) => {
        if (action.confirm) return setAsking(action);
        setBusy(action);
        await move(action).catch((problem: unknown) => toast(messageOf(problem), { tone: 'bad' }));
        setBusy(undefined);
    };
    return (
        <Section title={editorStrings.sections.publishing} className={className}>
            <div className="flex flex-col gap-3 px-4 py-3 text-table">
                <div>
                    <PostStatusBadge status={post.status} className="text-body font-medium" />
                    <p className="mt-0.5 text-label text-faint">
                        <RichText text={text.changedBy} values={{ name: post.writtenBy, time: <Time at={post.updatedAt} /> }} />
                    </p>
                    {post.publishedAt && (
                        <p className="text-label text-faint">
                            <RichText text={post.status === 'PUBLISHED' ? text.publishedAt : text.lastPublishedAt} values={{ time: <Time at={post.publishedAt} /> }} />
                        </p>
                    )}
                </div>
                {user.canWrite && blocked && <Note tone="plain">{text.fourEyes}</Note>}
                {user.canWrite && (
                    <div className="flex flex-wrap gap-2">
                        {ACTIONS[post.status].map((action) => (
                            <Button
                                key={action.name}
                                look={action.main ? 'primary' : 'secondary'}
                                busy={busy === action}
                                disabled={dirty || (blocked && action.to === 'APPROVED')}
                                onClick={() => void run(action)}
                            >
                                {text[action.name]}
                            </Button>
                        ))}
                    </div>
                )}
                {user.canWrite && dirty && <p className="text-label text-muted">{text.saveFirst}</p>}
            </div>
            {asking?.confirm && (
                <Confirm
                    open
                    onOpenChange={(open) => !open && setAsking(undefined)}
                    title={text[`${asking.confirm}Title`](post.title)}
                    description={text[`${asking.confirm}Detail`]}
                    action={text[asking.name]}
                    onConfirm={() => move(asking)}
                />
            )}
        </Section>
    );
}
