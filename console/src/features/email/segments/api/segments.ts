import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Condition, NewSegment, Segment, SegmentChange, SegmentDetails, SegmentPage, SegmentPreview } from '#features/email/segments/types.ts';
import { notStale } from '#features/email/parts/stale.ts';
import { json, send } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

const PATH = '/marketing/email/segments';
const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`;
const KEY = ['email', 'segments'] as const;

/** The built-in segments, then the tenant's own by name. */
export const segmentsQuery = () => queryOptions({ queryKey: [...KEY, 'all'], queryFn: ({ signal }) => json<SegmentPage>(`${PATH}/list`, { signal }), staleTime: 15_000 });

/** A segment with its size and some of its contacts. */
export const segmentQuery = (id: string) => queryOptions({ queryKey: [...KEY, 'one', id], queryFn: ({ signal }) => json<SegmentDetails>(pathOf(id), { signal }) });

/** How many contacts conditions select, some of them, and what the conditions mean. */
export const previewQuery = (conditions: Condition | undefined) =>
    queryOptions({
        queryKey: [...KEY, 'preview', conditions],
        queryFn: ({ signal }) => json<SegmentPreview>(`${PATH}/preview`, { method: 'POST', body: { conditions }, signal }),
        enabled: conditions !== undefined,
        placeholderData: keepPreviousData,
        staleTime: 10_000,
    });

async function written<T>(request: Promise<T>): Promise<T> {
    try {
        return await notStale(request);
    } finally {
        void queries.invalidateQueries({ queryKey: KEY });
    }
}

/** Creates a segment. The idempotency key makes it safe to retry. */
export const createSegment = (segment: NewSegment, idempotencyKey: string) => written(json<SegmentDetails>(`${PATH}/create`, { method: 'POST', body: segment, idempotencyKey }));

export const changeSegment = ({ id, version }: Segment, change: SegmentChange) => written(json<SegmentDetails>(pathOf(id), { method: 'PATCH', body: change, ifMatch: version }));

export const deleteSegment = (id: string) => written(send(pathOf(id), { method: 'DELETE' }));
