import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Block } from '#features/email/design/types.ts';
import { notStale } from '#features/email/parts/stale.ts';
import { json, send } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

/** A block that is kept for other emails. */
export interface SavedBlock {
    id: string;
    name: string;
    block: Block;
    version: number;
    createdAt: string;
    updatedAt: string;
}

const PATH = '/marketing/email/blocks';
const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`;
const KEY = ['email', 'blocks'] as const;
const PAGE = 50;

export const savedBlocksQuery = () =>
    infiniteQueryOptions({
        queryKey: KEY,
        queryFn: ({ signal, pageParam }) => json<{ items: SavedBlock[]; nextCursor?: string | null }>(PATH, { query: { limit: PAGE, cursor: pageParam }, signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor ?? undefined,
        staleTime: 30_000,
    });

async function written<T>(request: Promise<T>): Promise<T> {
    try {
        return await notStale(request);
    } finally {
        void queries.invalidateQueries({ queryKey: KEY });
    }
}

/** Keeps a block. The idempotency key makes it safe to retry. */
export const saveBlock = (name: string, block: Block, idempotencyKey: string) => written(json<SavedBlock>(PATH, { method: 'POST', body: { name, block }, idempotencyKey }));

export const renameBlock = ({ id, version }: SavedBlock, name: string) => written(json<SavedBlock>(pathOf(id), { method: 'PATCH', body: { name }, ifMatch: version }));

export const deleteBlock = (id: string) => written(send(pathOf(id), { method: 'DELETE' }));
