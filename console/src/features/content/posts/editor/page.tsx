import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Page } from '#components/page.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { postQuery } from '#features/content/posts/api/post.ts';
import { PostEditor } from '#features/content/posts/editor/editor.tsx';
import { editorStrings } from '#features/content/posts/editor/strings.ts';
import { contentStrings } from '#features/content/strings.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const POSTS = [
    { label: contentStrings.content, to: { to: '/content/posts' as const } },
    { label: contentStrings.tabs.posts, to: { to: '/content/posts' as const } },
];

/** A post. Answers: does it say what it should, and what is its next step? */
export function PostPage() {
    const { id } = useParams({ from: '/content/posts/$id' });
    const post = useQuery(postQuery(id));
    // Another post begins with its own fields.
    if (post.data) return <PostEditor key={post.data.id} post={post.data} />;
    return (
        <Page crumbs={[...POSTS, { label: post.isError ? editorStrings.post : '…' }]} wide>
            {post.isError ? (
                <ProblemState error={post.error} what={editorStrings.post} onRetry={() => void post.refetch()} />
            ) : (
                <div role="status" aria-label={editorStrings.loading} className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_20rem]">
                    <div className="flex flex-col gap-3">
                        <Skeleton className="h-9 w-96 max-w-full" />
                        <Skeleton className="h-120" />
                    </div>
                    <Skeleton className="h-120" />
                </div>
            )}
        </Page>
    );
}

/** A form for a new post. Viewers see an explanation instead, because they cannot write posts. */
export function NewPostPage() {
    const { canWrite } = useCurrentUser();
    if (canWrite) return <PostEditor key="new" post={undefined} />;
    return (
        <Page crumbs={[...POSTS, { label: editorStrings.newPost }]}>
            <h1 className="sr-only">{editorStrings.newPost}</h1>
            <Empty
                title={editorStrings.noNew}
                action={
                    <Link to="/content/posts" className={buttonClass()}>
                        {editorStrings.showPosts}
                    </Link>
                }
            >
                {editorStrings.noNewDetail}
            </Empty>
        </Page>
    );
}
