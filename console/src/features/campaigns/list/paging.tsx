import { useNavigate, useRouterState } from '@tanstack/react-router';
import { Pager } from '#components/pager.tsx';
import { PAGE_SIZE, type ListSearch } from '#features/campaigns/list/search.ts';
import type { CampaignPage } from '#features/campaigns/types.ts';

declare module '@tanstack/react-router' {
    interface HistoryState {
        /** The cursors of the previous pages; empty on a page opened from a link. */
        trail?: (string | null)[];
    }
}

/** Goes forward with the server's cursor and back through the cursors in the history state. */
export function Paging({ search, page }: { search: ListSearch; page: CampaignPage | undefined }) {
    const navigate = useNavigate();
    const trail = useRouterState({ select: (state) => state.location.state.trail }) ?? [];
    if (!page) return null;
    const number = search.page ?? 1;
    const total = page.counts[search.status ?? 'ALL'] ?? 0;
    const first = (number - 1) * PAGE_SIZE + 1;
    const last = first + page.items.length - 1;
    const go = (cursor: string | undefined, to: number, next: (string | null)[]) =>
        void navigate({
            to: '/campaigns',
            search: { ...search, cursor, page: to > 1 ? to : undefined },
            state: (before) => ({ ...before, trail: next }),
        });
    const { nextCursor } = page;
    const back = () => {
        const before = trail.at(-1);
        go(before ?? undefined, before ? number - 1 : 1, trail.slice(0, -1));
    };
    return (
        <Pager
            first={first}
            last={last}
            total={total}
            onPrevious={number === 1 ? undefined : back}
            onNext={nextCursor ? () => go(nextCursor, number + 1, [...trail, search.cursor ?? null]) : undefined}
        />
    );
}
