import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { HEAD } from '#components/sort-head.tsx';
import { Time } from '#components/time.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { postListStrings } from '#features/content/posts/list/strings.ts';
import { PostStatusBadge } from '#features/content/posts/status-badge.tsx';
import type { Post } from '#features/content/types.ts';
import { cn } from '#lib/cn.ts';
import { useRowKeys } from '#lib/row-keys.ts';

const CELL = 'h-14 border-b border-line px-2 align-middle';
const NO_SELECTION = { toggle: () => {}, clear: () => {} };
const { columns } = postListStrings;

/** A page of posts. Click or Enter opens one, j and k move between them. */
export function PostTable({ items, dimmed }: { items: Post[] | undefined; dimmed: boolean }) {
    const body = useRef<HTMLTableSectionElement>(null);
    useRowKeys(body, NO_SELECTION);
    return (
        <div className="-mx-4 md:mx-0">
            <table className={cn('w-full table-fixed border-separate border-spacing-0 text-table transition-opacity', dimmed && 'opacity-60')}>
                <thead className="max-md:hidden">
                    <tr>
                        <th scope="col" className={HEAD}>{columns.title}</th>
                        <th scope="col" className={cn(HEAD, 'w-32')}>{columns.status}</th>
                        <th scope="col" className={cn(HEAD, 'w-40 max-lg:hidden')}>{columns.writtenBy}</th>
                        <th scope="col" className={cn(HEAD, 'w-36 text-right')}>{columns.updated}</th>
                    </tr>
                </thead>
                <tbody ref={body} aria-busy={items === undefined}>
                    {items ? items.map((post) => <Row key={post.id} post={post} />) : Array.from({ length: 8 }, (_, row) => <RowSkeleton key={row} />)}
                </tbody>
            </table>
        </div>
    );
}

const Row = ({ post }: { post: Post }) => (
    <tr className="group relative hover:bg-hover has-[[data-row-link]:focus-visible]:bg-hover">
        <td className={cn(CELL, 'py-2 max-md:px-4')}>
            <Link
                to="/content/posts/$id"
                params={{ id: post.id }}
                data-row-link={post.id}
                title={post.title}
                dir="auto"
                className="block truncate text-left text-body font-medium outline-none after:absolute after:inset-0 focus-visible:underline"
            >
                {post.title}
            </Link>
            <span className="flex min-w-0 items-center gap-2 text-label text-faint">
                <PostStatusBadge status={post.status} className="text-muted md:hidden" />
                <span dir="auto" className="min-w-0 truncate">{post.excerpt || `/${post.slug}`}</span>
            </span>
        </td>
        <td className={cn(CELL, 'max-md:hidden')}>
            <PostStatusBadge status={post.status} />
        </td>
        <td className={cn(CELL, 'truncate text-muted max-lg:hidden')}>{post.writtenBy}</td>
        <td className={cn(CELL, 'text-right text-muted max-md:hidden')}>
            <Time at={post.updatedAt} className="relative z-[1]" />
        </td>
    </tr>
);

const RowSkeleton = () => (
    <tr>
        <td className={cn(CELL, 'max-md:px-4')}>
            <Skeleton className="h-4 w-3/5" />
            <Skeleton className="mt-1.5 h-3 w-2/5" />
        </td>
        <td className={cn(CELL, 'max-md:hidden')}>
            <Skeleton className="h-4 w-20" />
        </td>
        <td className={cn(CELL, 'max-lg:hidden')}>
            <Skeleton className="h-4 w-16" />
        </td>
        <td className={cn(CELL, 'max-md:hidden')}>
            <Skeleton className="ml-auto h-4 w-20" />
        </td>
    </tr>
);
