import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Plus, Sparkles, Upload } from 'lucide-react';
import { useState } from 'react';
import { SearchField } from '#components/search-field.tsx';
import { ProblemState } from '#components/states.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { PageDrop } from '#features/content/page-drop.tsx';
import { postsQuery } from '#features/content/posts/api/posts.ts';
import { ImportDialog } from '#features/content/posts/import/import-dialog.tsx';
import { NoPosts } from '#features/content/posts/list/no-posts.tsx';
import { Paging } from '#features/content/posts/list/paging.tsx';
import { toQuery } from '#features/content/posts/list/search.ts';
import { StatusTabs } from '#features/content/posts/list/status-tabs.tsx';
import { postListStrings } from '#features/content/posts/list/strings.ts';
import { PostTable } from '#features/content/posts/list/table.tsx';
import { ThemeDialog } from '#features/content/posts/list/theme-dialog.tsx';
import { contentStrings } from '#features/content/strings.ts';
import { ContentPage } from '#features/content/tabs.tsx';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { usePolling } from '#lib/live/use-polling.ts';

const LIST = 'post-list';
const route = getRouteApi('/content/posts');

/** The list of posts. Answers: what is there, and what waits for a review? */
export function PostsPage() {
    const search = route.useSearch();
    const navigate = useNavigate();
    const { canWrite } = useCurrentUser();
    const list = useQuery(postsQuery(toQuery(search)));
    const [importing, setImporting] = useState<File[]>();
    const [drafting, setDrafting] = useState(false);
    usePolling(LIST, list.failureCount > 0 || list.isError);
    return (
        <ContentPage title={contentStrings.tabs.posts} live={LIST} action={canWrite && <NewPost />}>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-3">
                <StatusTabs search={search} counts={list.data?.counts} />
                <div className="ml-auto flex flex-wrap items-center gap-2 max-sm:w-full">
                    <SearchField
                        label={postListStrings.search}
                        placeholder={postListStrings.searchPlaceholder}
                        value={search.q ?? ''}
                        onChange={(q) => void navigate({ to: '/content/posts', search: { status: search.status, q: q || undefined }, replace: true })}
                        className="w-52 xl:w-64"
                    />
                    {canWrite && (
                        <>
                            <Button icon={<Upload size={14} />} className="max-sm:flex-1" onClick={() => setImporting([])}>
                                {postListStrings.import}
                            </Button>
                            <Button icon={<Sparkles size={14} />} className="max-sm:flex-1" onClick={() => setDrafting(true)}>
                                {postListStrings.generate}
                            </Button>
                        </>
                    )}
                </div>
            </div>
            {list.isError && !list.data ? (
                <ProblemState error={list.error} what={contentStrings.tabs.posts} onRetry={() => void list.refetch()} />
            ) : list.data?.items.length === 0 && !list.isPlaceholderData ? (
                <NoPosts search={search} onImport={() => setImporting([])} />
            ) : (
                <>
                    {search.q && <p className="pb-1 text-label text-faint">{postListStrings.byMatch}</p>}
                    <PostTable items={list.data?.items} dimmed={list.isPlaceholderData} />
                    <Paging search={search} page={list.data} />
                </>
            )}
            <PageDrop enabled={canWrite && !importing && !drafting} text={postListStrings.dropHere} onFiles={setImporting} />
            {importing && <ImportDialog files={importing} onClose={() => setImporting(undefined)} />}
            {drafting && (
                <ThemeDialog
                    onClose={() => setDrafting(false)}
                    onMade={({ id }) => void navigate({ to: '/content/posts/$id', params: { id } })}
                />
            )}
        </ContentPage>
    );
}

const NewPost = () => (
    <Link to="/content/posts/new" className={buttonClass('primary')} aria-label={postListStrings.newPost}>
        <Plus size={15} aria-hidden />
        <span className="max-sm:hidden">{postListStrings.newPost}</span>
    </Link>
);
