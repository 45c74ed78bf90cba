import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import type { useMedia } from '#features/content/media/api/media.ts';
import { mediaStrings } from '#features/content/media/strings.ts';
import { contentStrings } from '#features/content/strings.ts';
import type { Media } from '#features/content/types.ts';
import { cn } from '#lib/cn.ts';

/** Pictures and videos side by side, with the next page on request. */
export function Grid(props: { list: ReturnType<typeof useMedia>; small?: boolean; children: (media: Media) => ReactNode }) {
    const { list, small } = props;
    const items = list.data?.pages.flatMap((page) => page.items);
    return (
        <>
            <ul
                aria-label={mediaStrings.list}
                aria-busy={items === undefined}
                className={cn('grid gap-3 transition-opacity', small ? 'grid-cols-2 sm:grid-cols-3' : 'grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] sm:grid-cols-[repeat(auto-fill,minmax(12rem,1fr))]', list.isPlaceholderData && 'opacity-60')}
            >
                {items
                    ? items.map((media) => (
                          <li key={media.id} className="flex min-w-0">
                              {props.children(media)}
                          </li>
                      ))
                    : Array.from({ length: small ? 6 : 12 }, (_, at) => (
                          <li key={at}>
                              <Skeleton className="aspect-4/3 rounded-lg" />
                              <Skeleton className="mt-2 h-4 w-3/4" />
                          </li>
                      ))}
            </ul>
            {list.hasNextPage && (
                <Button look="quiet" className="mt-3 w-full" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                    {contentStrings.more}
                </Button>
            )}
        </>
    );
}
