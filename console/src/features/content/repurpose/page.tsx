import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Sparkles } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Page } from '#components/page.tsx';
import { RichText } from '#components/rich-text.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { usePiece } from '#features/content/repurpose/api/piece.ts';
import { usePieces } from '#features/content/repurpose/api/pieces.ts';
import { postQuery } from '#features/content/posts/api/post.ts';
import { RepurposeDialog } from '#features/content/repurpose/dialog/repurpose-dialog.tsx';
import { BulkBar } from '#features/content/repurpose/list/bulk-bar.tsx';
import { Filters } from '#features/content/repurpose/list/filters.tsx';
import { PieceList } from '#features/content/repurpose/list/piece-list.tsx';
import { useSelection } from '#features/content/repurpose/list/selection.ts';
import { Workbench } from '#features/content/repurpose/piece/workbench.tsx';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { PiecePage } from '#features/content/repurpose/types.ts';
import type { Post } from '#features/content/types.ts';
import { Problem } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { cn } from '#lib/cn.ts';

const text = repurposeStrings;
const PAGE = '/content/posts/$id/pieces';

/** The pieces of a post, beside the post. Answers: which pieces are ready, and does each say what the post says? */
export function RepurposePage() {
    const { id } = useParams({ from: PAGE });
    const post = useQuery(postQuery(id));
    const pieces = usePieces(id);
    const [repurposing, setRepurposing] = useState(false);
    const { canWrite } = useCurrentUser();
    const crumbs = [
        { label: text.content, to: { to: '/content/posts' as const } },
        { label: post.data?.title ?? text.post, to: { to: '/content/posts/$id' as const, params: { id } } },
        { label: text.pieces },
    ];
    const problem = (!post.data && post.error) || (!pieces.data && pieces.error);
    if (problem) {
        return (
            <Page crumbs={crumbs}>
                <ProblemState error={problem} what={post.error ? text.post : text.pieces} onRetry={() => void Promise.all([post.refetch(), pieces.refetch()])} />
            </Page>
        );
    }
    const open = canWrite && post.data && post.data.status !== 'ARCHIVED' && (
        <Button look="primary" icon={<Sparkles size={14} />} onClick={() => setRepurposing(true)}>
            {text.dialog.open}
        </Button>
    );
    return (
        <Page crumbs={crumbs} wide action={open}>
            {post.data && pieces.data ? (
                <Pieces
                    post={post.data}
                    pages={pieces.data.pages}
                    start={open}
                    more={pieces.hasNextPage ? { busy: pieces.isFetchingNextPage, load: () => void pieces.fetchNextPage() } : undefined}
                />
            ) : (
                <Loading />
            )}
            {post.data && repurposing && <RepurposeDialog post={post.data} onClose={() => setRepurposing(false)} />}
        </Page>
    );
}

interface More {
    busy: boolean;
    load: () => void;
}

function Pieces({ post, pages, start, more }: { post: Post; pages: PiecePage[]; start: ReactNode; more: More | undefined }) {
    const search = useSearch({ from: PAGE });
    const { canWrite } = useCurrentUser();
    const all = pages.flatMap((page) => page.items);
    const listed = all.filter((piece) => (!search.status || piece.status === search.status) && (!search.platform || piece.platform === search.platform));
    const selection = useSelection(listed);
    // A piece that is opened by its address stays open if it leaves the filter, or the part of the list that is loaded.
    const chosen = usePiece(search.piece);
    const opened = search.piece ? (all.find(({ id }) => id === search.piece) ?? chosen.data) : listed[0];
    const isElsewhere = opened !== undefined && opened.blogPostId !== post.id;
    const heading = (
        <h1 className="mb-2 line-clamp-2 text-title font-semibold break-words">
            <RichText text={text.piecesOf} values={{ title: <bdi>{post.title}</bdi> }} />
        </h1>
    );
    if (all.length === 0) {
        return (
            <>
                {heading}
                <Empty title={text.list.empty} action={start}>
                    {canWrite ? text.list.emptyDetail : text.list.emptyViewer}
                </Empty>
            </>
        );
    }
    return (
        <>
            {heading}
            <Filters overview={pages[0]!} className={cn(search.piece && 'max-sm:hidden')} />
            <div className="grid gap-5 xl:grid-cols-[15rem_minmax(0,1fr)] 2xl:grid-cols-[17.5rem_minmax(0,1fr)]">
                {/* On a phone, either the list or the opened piece is shown. */}
                <section aria-label={text.list.title} className={cn('min-w-0', search.piece && 'max-sm:hidden')}>
                    {listed.length === 0 ? <NoMatch /> : <PieceList pieces={listed} opened={opened?.id} selection={selection} />}
                    {more && (
                        <Button look="quiet" className="mt-2 w-full" busy={more.busy} onClick={more.load}>
                            {text.list.older}
                        </Button>
                    )}
                </section>
                {opened && !isElsewhere ? (
                    <Workbench key={opened.id} post={post} piece={opened} className={cn(!search.piece && 'max-sm:hidden')} />
                ) : (
                    search.piece && <Unopened error={chosen.error} isElsewhere={isElsewhere} onRetry={() => void chosen.refetch()} />
                )}
            </div>
            <BulkBar selection={selection} />
        </>
    );
}

/** In place of a piece that is not loaded yet, or not there. */
function Unopened({ error, isElsewhere, onRetry }: { error: unknown; isElsewhere: boolean; onRetry: () => void }) {
    const isMissing = isElsewhere || (error instanceof Problem && error.status === 404);
    if (isMissing) {
        return (
            <Empty title={text.list.missing} action={<ShowAll />} className="rounded-lg border border-line bg-raised">
                {text.list.missingDetail}
            </Empty>
        );
    }
    return error ? <ProblemState error={error} what={text.list.one} onRetry={onRetry} /> : <Skeleton className="h-120" />;
}

const ShowAll = () => (
    <Link from={PAGE} to="." search={{}} className={buttonClass()}>
        {text.list.showAll}
    </Link>
);

const NoMatch = () => (
    <Empty
        title={text.list.noMatch}
        className="rounded-lg border border-line bg-raised"
        action={<ShowAll />}
    >
        {text.list.noMatchDetail}
    </Empty>
);

const Loading = () => (
    <div role="status" aria-label={text.loading} className="grid gap-5 pt-10 xl:grid-cols-[17.5rem_minmax(0,1fr)]">
        <div className="flex flex-col gap-3">
            {[0, 1, 2, 3].map((row) => (
                <Skeleton key={row} className="h-20" />
            ))}
        </div>
        <Skeleton className="h-120" />
    </div>
);
