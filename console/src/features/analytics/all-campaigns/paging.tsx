import { useNavigate, useRouterState } from '@tanstack/react-router';
import { Pager } from '#components/pager.tsx';
import { PAGE_SIZE, type AllSearch } from '#features/analytics/all-campaigns/search.ts';
import type { AllCampaigns } from '#features/analytics/types.ts';

/** Goes forward with the server's cursor and back through the cursors in the history state. */
export function Paging({ search, page }: { search: AllSearch; page: AllCampaigns | undefined }) {
    const navigate = useNavigate();
    const trail = useRouterState({ select: (state) => state.location.state.trail }) ?? [];
    if (!page || page.items.length === 0) return null;
    const number = search.page ?? 1;
    const first = (number - 1) * PAGE_SIZE + 1;
    const { nextCursor } = page;
    const go = (cursor: string | undefined, to: number, next: (string | null)[]) =>
        void navigate({
            to: '/analytics',
            search: { ...search, cursor, page: to > 1 ? to : undefined },
            state: (before) => ({ ...before, trail: next }),
        });
    const back = () => {
        const before = trail.at(-1);
        go(before ?? undefined, before ? number - 1 : 1, trail.slice(0, -1));
    };
    return (
        <Pager
            first={first}
            last={first + page.items.length - 1}
            total={page.matches}
            onPrevious={number === 1 ? undefined : back}
            onNext={nextCursor ? () => go(nextCursor, number + 1, [...trail, search.cursor ?? null]) : undefined}
        />
    );
}
