import { render, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Toasts } from '#components/ui/toasts.tsx';
import { bulkSuccessText, runAction, runBulk } from '#features/campaigns/parts/run-action.ts';
import { configureApi } from '#lib/api/http.ts';
import { storedCampaign } from '#testing/campaign-server.ts';
import { SITE } from '#testing/render-page.tsx';

const server = setupServer();
beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
    configureApi({ baseUrl: SITE, token: async () => 'token' });
    render(<Toasts />);
});

describe('bulk actions', () => {
    it('say how many were deleted, archived and refused', async () => {
        server.use(
            http.delete(`${SITE}/marketing/campaigns/:id`, ({ params }) =>
                params.id === 'busy' ? HttpResponse.json({ title: 'Conflict', status: 409, detail: 'It is running.' }, { status: 409 }) : new HttpResponse(null, { status: 204 }),
            ),
        );
        const outcome = await runBulk('delete', [
            { id: 'd1', name: 'Wool', status: 'DRAFT' },
            { id: 'c1', name: 'Coats', status: 'COMPLETED' },
            { id: 'c2', name: 'Shirts', status: 'COMPLETED' },
            { id: 'busy', name: 'Silk', status: 'COMPLETED' },
        ]);

        expect(bulkSuccessText('delete', outcome.succeeded)).toBe('1 campaign deleted. 2 campaigns archived with their metrics.');
        expect(outcome.failed).toEqual([{ target: { id: 'busy', name: 'Silk', status: 'COMPLETED' }, reason: 'It is running.' }]);
    });
});

describe('duplicating', () => {
    it('moves past dates into the future and offers the copy', async () => {
        const patches: unknown[] = [];
        server.use(
            http.post(`${SITE}/marketing/campaigns/c1/duplicate`, () => HttpResponse.json(storedCampaign('copy', { startsAt: '2020-10-05T07:00:00Z', endsAt: '2020-10-06T07:00:00Z', version: 3 }))),
            http.patch(`${SITE}/marketing/campaigns/copy`, async ({ request }) => {
                const body = (await request.json()) as object;
                patches.push(body, request.headers.get('If-Match'));
                return HttpResponse.json(storedCampaign('copy', body));
            }),
        );
        const opened: string[] = [];
        await runAction('duplicate', { id: 'c1', name: 'Wool', status: 'COMPLETED' }, (id) => opened.push(id));

        (await screen.findByRole('button', { name: 'Open copy' })).click();

        expect(opened).toEqual(['copy']);
        expect(Date.parse((patches[0] as { startsAt: string }).startsAt)).toBeGreaterThan(Date.now());
        expect(patches[1]).toBe('"3"');
    });
});
