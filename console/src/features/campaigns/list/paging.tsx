import { useNavigate, useRouterState } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { PAGE_SIZE, type ListSearch } from '#features/campaigns/list/search.ts';
import type { CampaignPage } from '#features/campaigns/types.ts';
import { count } from '#lib/format/money.ts';

declare module '@tanstack/react-router' {
    interface HistoryState {
        /** The cursors of the pages before this one; a page that was opened by a link has none. */
        trail?: (string | null)[];
    }
}

/** Forward by the server's cursor, back by the trail that led here. */
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
    return (
        <div className="flex items-center justify-end gap-2 pt-3 text-label text-muted">
            <span className="mr-1 tabular-nums">
                {count(first)}–{count(last)} of {count(Math.max(total, last))}
            </span>
            <Button
                size="icon"
                look="quiet"
                aria-label="Previous page"
                disabled={number === 1}
                icon={<ChevronLeft size={16} />}
                onClick={() => {
                    const before = trail.at(-1);
                    go(before ?? undefined, before ? number - 1 : 1, trail.slice(0, -1));
                }}
            />
            <Button
                size="icon"
                look="quiet"
                aria-label="Next page"
                disabled={!page.nextCursor}
                icon={<ChevronRight size={16} />}
                onClick={() => page.nextCursor && go(page.nextCursor, number + 1, [...trail, search.cursor ?? null])}
            />
        </div>
    );
}
