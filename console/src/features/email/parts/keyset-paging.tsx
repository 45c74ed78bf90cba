import { useNavigate, useRouterState } from '@tanstack/react-router';
import { Pager } from '#components/pager.tsx';
import type { KeysetSearch } from '#features/email/parts/keyset.ts';

declare module '@tanstack/react-router' {
    interface HistoryState {
        /** The cursors of the previous pages of a list; empty on a page opened from a link. */
        keysetTrail?: (string | null)[];
    }
}

/** Rows of a page. */
export const PAGE_SIZE = 25;

interface KeysetPagingProps {
    search: KeysetSearch;
    page: { items: readonly unknown[]; nextCursor?: string | null } | undefined;
    /** How many rows there are, where that is known. */
    total?: number | undefined;
    /** Whether the page stays where it is scrolled to; for lists in the middle of a page. */
    keepScroll?: boolean;
}

/** Goes forward with the service's cursor and back through the cursors in the history state. */
export function KeysetPaging({ search, page, total, keepScroll }: KeysetPagingProps) {
    const navigate = useNavigate();
    const trail = useRouterState({ select: (state) => state.location.state.keysetTrail }) ?? [];
    const number = search.page ?? 1;
    if (!page || (number === 1 && !search.cursor && !page.nextCursor)) return null;
    const first = (number - 1) * PAGE_SIZE + 1;
    const go = (cursor: string | undefined, to: number, keysetTrail: (string | null)[]) =>
        void navigate({
            to: '.',
            search: ((before: object) => ({ ...before, cursor, page: cursor && to > 1 ? to : undefined })) as never,
            state: (before) => ({ ...before, keysetTrail }),
            resetScroll: !keepScroll,
        });
    const { nextCursor } = page;
    const back = () => {
        const before = trail.at(-1);
        go(before ?? undefined, before ? number - 1 : 1, trail.slice(0, -1));
    };
    return (
        <Pager
            first={first}
            last={first + page.items.length - 1}
            {...(total !== undefined && { total })}
            onPrevious={search.cursor ? back : undefined}
            onNext={nextCursor ? () => go(nextCursor, number + 1, [...trail, search.cursor ?? null]) : undefined}
        />
    );
}
