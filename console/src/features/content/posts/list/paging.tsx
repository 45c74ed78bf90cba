import { useNavigate, useRouterState } from '@tanstack/react-router';
import { Pager } from '#components/pager.tsx';
import { PAGE_SIZE, type PostsSearch } from '#features/content/posts/list/search.ts';
import type { PostPage } from '#features/content/types.ts';

declare module '@tanstack/react-router' {
    interface HistoryState {
        /** The cursors of the previous pages of posts; empty on a page opened from a link. */
        postTrail?: (string | null)[];
    }
}

/** Goes forward with the service's cursor and back through the cursors in the history state. */
export function Paging({ search, page }: { search: PostsSearch; page: PostPage | undefined }) {
    const navigate = useNavigate();
    const trail = useRouterState({ select: (state) => state.location.state.postTrail }) ?? [];
    const total = page?.counts[search.status ?? 'ALL'] ?? 0;
    if (!page || (total <= PAGE_SIZE && !search.page)) return null;
    const number = search.page ?? 1;
    const first = (number - 1) * PAGE_SIZE + 1;
    const go = (cursor: string | undefined, to: number, postTrail: (string | null)[]) =>
        void navigate({ to: '/content/posts', search: { ...search, cursor, page: to > 1 ? to : undefined }, state: (before) => ({ ...before, postTrail }) });
    const { nextCursor } = page;
    const back = () => {
        const before = trail.at(-1);
        go(before ?? undefined, before ? number - 1 : 1, trail.slice(0, -1));
    };
    return (
        <Pager
            first={first}
            last={first + page.items.length - 1}
            total={total}
            onPrevious={number === 1 ? undefined : back}
            onNext={nextCursor ? () => go(nextCursor, number + 1, [...trail, search.cursor ?? null]) : undefined}
        />
    );
}
