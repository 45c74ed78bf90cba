import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { TabCount } from '#components/tabs.tsx';
import { useCurrentInView } from '#components/use-current-in-view.ts';
import type { PostsSearch } from '#features/content/posts/list/search.ts';
import { postListStrings } from '#features/content/posts/list/strings.ts';
import { contentStrings } from '#features/content/strings.ts';
import { POST_STATUSES, type PostPage } from '#features/content/types.ts';
import { cn } from '#lib/cn.ts';
import { count } from '#lib/format/numbers.ts';

/** A filter with a count for each status. */
export function StatusTabs({ search, counts }: { search: PostsSearch; counts: PostPage['counts'] | undefined }) {
    const row = useRef<HTMLElement>(null);
    useCurrentInView(row);
    return (
        <nav ref={row} aria-label={postListStrings.statusTabs} className="-mx-4 overflow-x-auto px-4 [scrollbar-width:none] md:mx-0 md:px-0">
            <ul className="flex min-w-max gap-1">
                {([undefined, ...POST_STATUSES] as const).map((status) => (
                    <li key={status ?? 'ALL'}>
                        <Link
                            to="/content/posts"
                            search={search.status === status ? search : { q: search.q, status }}
                            activeOptions={{ exact: true, includeSearch: true }}
                            className={cn(
                                'flex h-8 items-center gap-1.5 rounded-md px-2.5 text-table font-medium text-muted hover:bg-hover hover:text-ink',
                                'aria-[current=page]:bg-picked aria-[current=page]:text-ink',
                            )}
                        >
                            {status ? contentStrings.status[status] : postListStrings.all}
                            <TabCount>{counts ? count(counts[status ?? 'ALL']) : ' '}</TabCount>
                        </Link>
                    </li>
                ))}
            </ul>
        </nav>
    );
}
