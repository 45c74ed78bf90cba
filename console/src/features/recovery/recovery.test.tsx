import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { placeOf } from '#features/recovery/place.ts';
import { RecoveryButton } from '#features/recovery/recovery-button.tsx';
import type { RecoveryStep } from '#features/recovery/types.ts';
import type { Channel } from '#lib/channels.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
const writes: { path: string; ifMatch: string | null }[] = [];
const posts = new Map<string, string>();
const emails = new Map<string, string>();

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    writes.length = 0;
    posts.clear();
    emails.clear();
    const note = ({ request }: { request: Request }) => {
        writes.push({ path: new URL(request.url).pathname, ifMatch: request.headers.get('If-Match') });
        return request.url.includes('refused') ? HttpResponse.json({ title: 'Conflict', status: 409, detail: 'The account is disconnected.' }, { status: 409 }) : HttpResponse.json({});
    };
    server.use(
        http.get(`${SITE}/marketing/social/:id`, ({ params }) => HttpResponse.json({ id: params.id, status: posts.get(String(params.id)), version: 7 })),
        http.post(`${SITE}/marketing/social/:id/retry`, note),
        http.get(`${SITE}/marketing/email/:id`, ({ params }) => HttpResponse.json({ id: params.id, status: emails.get(String(params.id)), version: 2 })),
        http.post(`${SITE}/marketing/email/:id/:action`, note),
    );
});

function show(step: Partial<RecoveryStep>, roles?: string[]) {
    const root = createRootRoute();
    const page = createRoute({ getParentRoute: () => root, path: '/', component: () => <RecoveryButton campaignId="c1" channel="LINKEDIN" step={{ text: 'Do it.', targets: [], ...step }} /> });
    const places = ['/social/accounts', '/social/posts/$id', '/campaigns/$id/budget'].map((path) => createRoute({ getParentRoute: () => root, path }));
    renderPage(root.addChildren([page, ...places]), '/', roles);
}

describe('one-click recovery', () => {
    it('retries the posts that are still failed, at the version that they have', async () => {
        posts.set('p1', 'FAILED').set('p2', 'PUBLISHED').set('p3', 'FAILED');
        show({ action: 'RETRY_POSTS', targets: ['p1', 'p2', 'p3'] });

        await userEvent.click(await screen.findByRole('button', { name: 'Retry 3 posts' }));

        expect(await screen.findByText(/2 posts are being published again\./)).toBeDefined();
        expect(writes).toEqual(['p1', 'p3'].map((id) => ({ path: `/marketing/social/${id}/retry`, ifMatch: '"7"' })));
    });

    it('says why one could not be retried, and retries the others', async () => {
        posts.set('refused', 'FAILED').set('p2', 'FAILED');
        show({ action: 'RETRY_POSTS', targets: ['refused', 'p2'] });

        await userEvent.click(await screen.findByRole('button', { name: 'Retry 2 posts' }));

        expect(await screen.findByText(/The post is being published again\./)).toBeDefined();
        expect(await screen.findByText('Could not retry the post. The account is disconnected.')).toBeDefined();
    });

    it('does nothing that somebody else has already done', async () => {
        emails.set('e1', 'PAUSED');
        show({ action: 'PAUSE_EMAIL', targets: ['e1'] });

        await userEvent.click(await screen.findByRole('button', { name: 'Pause email' }));

        expect(await screen.findByText('That has already been done.')).toBeDefined();
        expect(writes).toEqual([]);
    });

    it('asks before an email is sent again', async () => {
        emails.set('e1', 'PAUSED');
        show({ action: 'RESUME_EMAIL', targets: ['e1'] });
        await userEvent.click(await screen.findByRole('button', { name: 'Resume email' }));
        const question = await screen.findByRole('dialog', { name: 'Resume the email?' });
        expect(writes).toEqual([]);

        await userEvent.click(question.querySelector('footer button:last-child')!);

        expect(await screen.findByText(/The email is being sent again\./)).toBeDefined();
        expect(writes.map(({ path }) => path)).toEqual(['/marketing/email/e1/resume']);
    });

    it('leads marketers to the accounts that only an administrator can reconnect', async () => {
        show({ action: 'RECONNECT_ACCOUNT', targets: ['a1'] });

        expect((await screen.findByRole('link', { name: 'See accounts' })).getAttribute('href')).toBe('/social/accounts');
    });

    it('is not for viewers', async () => {
        show({ action: 'REALLOCATE_BUDGET' }, ['viewer']);

        expect(screen.queryByRole('link')).toBeNull();
    });

    it('leads to the page where the other steps are taken', () => {
        const place = { campaignId: 'c1', channel: 'EMAIL' as Channel, targets: [] };
        expect(placeOf('EDIT_POSTS', { ...place, targets: ['p1'] })).toEqual({ to: '/social/posts/$id', params: { id: 'p1' } });
        expect(placeOf('EDIT_POSTS', { ...place, targets: ['p1', 'p2'] })).toEqual({ to: '/social/queue', search: { campaign: 'c1', status: 'FAILED' } });
        expect(placeOf('REALLOCATE_BUDGET', place)).toEqual({ to: '/campaigns/$id/budget', params: { id: 'c1' } });
        expect(placeOf('CREATE_CONTENT', place)).toEqual({ to: '/email/emails/new', search: { campaign: 'c1' } });
        expect(placeOf('CREATE_CONTENT', { ...place, channel: 'TWITTER' })).toEqual({ to: '/social/new', search: { campaign: 'c1' } });
    });
});
