import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Template, TemplateChange, TemplatePage, TemplateVersionPage } from '#features/email/templates/types.ts';
import { notStale } from '#features/email/parts/stale.ts';
import { json, send } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

const PATH = '/marketing/email/templates';
const pathOf = (id: string, part = '') => `${PATH}/${encodeURIComponent(id)}${part}`;
const KEY = ['email', 'templates'] as const;
const oneKey = (id: string) => [...KEY, 'one', id] as const;
const PAGE = 24;

/** A page of templates; the built-in ones come first. */
export const templatesQuery = () =>
    infiniteQueryOptions({
        queryKey: [...KEY, 'list'],
        queryFn: ({ signal, pageParam }) => json<TemplatePage>(`${PATH}/list`, { query: { limit: PAGE, cursor: pageParam }, signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor ?? undefined,
    });

export const templateQuery = (id: string) => queryOptions({ queryKey: oneKey(id), queryFn: ({ signal }) => json<Template>(pathOf(id), { signal }) });

/** A template at a version, which never changes. */
export const templatePreviewQuery = (id: string, version: number) =>
    queryOptions({ queryKey: [...KEY, 'preview', id, version], queryFn: ({ signal }) => json<Template>(pathOf(id), { signal }), staleTime: Infinity });

/** A template as it was. */
export const templateVersionQuery = (id: string, version: number) =>
    queryOptions({ queryKey: [...oneKey(id), 'version', version], queryFn: ({ signal }) => json<Template>(pathOf(id, `/versions/${version}`), { signal }), staleTime: Infinity });

/** The versions of a template, the newest first. */
export const templateVersionsQuery = (id: string) =>
    infiniteQueryOptions({
        queryKey: [...oneKey(id), 'versions'],
        queryFn: ({ signal, pageParam }) => json<TemplateVersionPage>(pathOf(id, '/versions'), { query: { limit: PAGE, cursor: pageParam }, signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor ?? undefined,
    });

async function written<T>(request: Promise<T>): Promise<T> {
    try {
        return await request;
    } finally {
        void queries.invalidateQueries({ queryKey: KEY });
    }
}

/** Creates a template. The idempotency key makes it safe to retry. */
export const createTemplate = (template: TemplateChange & { name: string }, idempotencyKey: string) => written(json<Template>(PATH, { method: 'POST', body: template, idempotencyKey }));

/** Changes a template, which makes a new version. Rejects with a Problem, also if somebody else was faster. */
export const saveTemplate = (id: string, version: number, change: TemplateChange) => written(json<Template>(pathOf(id), { method: 'PATCH', body: change, ifMatch: version }));

export const changeTemplate = (id: string, version: number, change: TemplateChange) => notStale(saveTemplate(id, version, change));

export const deleteTemplate = (id: string) => written(send(pathOf(id), { method: 'DELETE' }));

/** Makes the content of an old version the newest version. */
export const restoreTemplate = (id: string, seen: number, version: number) => written(notStale(json<Template>(pathOf(id, `/versions/${version}/restore`), { method: 'POST', ifMatch: seen })));
