import { http, HttpResponse } from 'msw';
import type { SavedView, SavedViews } from '#features/campaigns/types.ts';
import { SITE } from '#testing/render-page.tsx';

export const VIEWS = `${SITE}/marketing/campaigns/views`;

/** A view of one's own. */
export const savedView = (id: string, part: Partial<SavedView> = {}): SavedView => ({
    id,
    name: 'Running',
    filters: { status: 'ACTIVE', sort: '-spent' },
    shared: false,
    owner: 'mark',
    mine: true,
    createdAt: '2026-11-01T00:00:00Z',
    updatedAt: '2026-11-01T00:00:00Z',
    version: 3,
    ...part,
});

/** A service that stores views and checks versions. */
export function viewServer(items: SavedView[]) {
    const stored: SavedViews = { items };
    const done = () => new HttpResponse(null, { status: 204 });
    const isStale = (request: Request, { version }: SavedView) => request.headers.get('If-Match') !== `"${version}"`;
    const stale = () => HttpResponse.json({ title: 'Stale', detail: 'The view has changed.' }, { status: 412 });
    const handlers = [
        http.get(VIEWS, () => HttpResponse.json(stored)),
        http.post(VIEWS, async ({ request }) => {
            const created = savedView('v9', { ...((await request.json()) as Partial<SavedView>), version: 0 });
            stored.items = [...stored.items, created];
            return HttpResponse.json(created, { status: 201 });
        }),
        http.patch(`${VIEWS}/:id`, async ({ request, params }) => {
            const before = stored.items.find((one) => one.id === params.id)!;
            if (isStale(request, before)) return stale();
            const after = { ...before, ...((await request.json()) as Partial<SavedView>), version: before.version + 1 };
            stored.items = stored.items.map((one) => (one.id === params.id ? after : one));
            return HttpResponse.json(after);
        }),
        http.delete(`${VIEWS}/:id`, ({ request, params }) => {
            const before = stored.items.find((one) => one.id === params.id)!;
            if (isStale(request, before)) return stale();
            if (stored.defaultId === before.id) delete stored.defaultId;
            stored.items = stored.items.filter((one) => one.id !== params.id);
            return done();
        }),
        http.put(`${VIEWS}/:id/default`, ({ params }) => {
            stored.defaultId = String(params.id);
            return done();
        }),
    ];
    return { stored, handlers };
}
