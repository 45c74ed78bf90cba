import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import Bell from '#features/notifications/bell.tsx';
import { NotificationsPage } from '#features/notifications/page.tsx';
import { inboxSearch } from '#features/notifications/search.ts';
import { notification, overviewServer } from '#testing/overview-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const server = setupServer();
let ava: ReturnType<typeof overviewServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    ava = overviewServer();
    server.use(...ava.handlers);
    ava.state.notifications = [
        notification('n2', { title: 'Emails bounce.', detail: 'More than mailbox providers tolerate.', createdAt: '2026-11-21T09:00:00Z' }),
        notification('n1', { title: 'LinkedIn works again.', kind: 'FAILURE_CLEARED' }),
        notification('n0', { title: 'Coats has ended.', kind: 'CAMPAIGN_ENDED', campaignId: 'c2', readAt: '2026-11-20T08:00:00Z' }),
    ];
});

function open(path = '/notifications') {
    const root = createRootRoute({
        component: () => (
            <>
                <Bell />
                <Outlet />
            </>
        ),
    });
    const inbox = createRoute({ getParentRoute: () => root, path: '/notifications', validateSearch: inboxSearch, component: NotificationsPage });
    const others = ['/campaigns/$id', '/campaigns/$id/ava', '/settings/notifications'].map((other) => createRoute({ getParentRoute: () => root, path: other }));
    return renderPage(root.addChildren([inbox, ...others]), path);
}

const list = () => screen.findByRole('list', { name: 'Notifications' });

describe('notifications', () => {
    it('are counted by the bell and listed with what they are about', async () => {
        open();

        const items = within(await list()).getAllByRole('listitem');

        expect(items).toHaveLength(3);
        expect(items[0]?.textContent).toContain('More than mailbox providers tolerate.');
        expect(items[0]?.textContent).toContain('Wool');
        expect(await screen.findByRole('link', { name: 'Notifications, 2 unread' })).toBeDefined();
        expect(screen.getByRole('link', { name: 'Coats has ended.' }).getAttribute('href')).toBe('/campaigns/c2');
    });

    it('are marked as read one by one', async () => {
        open();

        await userEvent.click(await screen.findByRole('button', { name: 'Mark as read: Emails bounce.' }));

        expect(await screen.findByRole('link', { name: 'Notifications, 1 unread' })).toBeDefined();
        expect(ava.writes.map(({ path }) => path)).toEqual(['/notifications/n2/read']);
    });

    it('are read once they are opened', async () => {
        const router = open();

        await userEvent.click(await screen.findByRole('link', { name: /Emails bounce\./ }));

        await waitFor(() => expect(ava.writes.map(({ path }) => path)).toEqual(['/notifications/n2/read']));
        expect(router.state.location.pathname).toBe('/campaigns/c1/ava');
    });

    it('are all marked as read, up to the newest one shown', async () => {
        open();

        await userEvent.click(await screen.findByRole('button', { name: 'Mark all as read' }));

        expect(await screen.findByRole('link', { name: 'Notifications' })).toBeDefined();
        expect(ava.writes).toEqual([{ path: '/notifications/read-all', body: { upTo: '2026-11-21T09:00:00Z' }, ifMatch: null }]);
    });

    it('can be limited to unread ones by the URL', async () => {
        open('/notifications?unread=true');

        expect(within(await list()).getAllByRole('listitem')).toHaveLength(2);
    });

    it('are loaded page by page', async () => {
        ava.state.notifications = Array.from({ length: 30 }, (_, at) => notification(`n${at}`));
        open();
        expect(within(await list()).getAllByRole('listitem')).toHaveLength(25);

        await userEvent.click(screen.getByRole('button', { name: 'Show older ones' }));

        await waitFor(async () => expect(within(await list()).getAllByRole('listitem')).toHaveLength(30));
        expect(screen.getByText('Notifications are kept for 90 days.')).toBeDefined();
    });

    it('say what belongs here while there are none', async () => {
        ava.state.notifications = [];
        open();

        expect(await screen.findByText('No notifications yet')).toBeDefined();
        expect(screen.getByRole('link', { name: 'Choose what you are notified of' }).getAttribute('href')).toBe('/settings/notifications');
    });

    it('say what happened if they cannot be read; the bell shows no count', async () => {
        ava.state.refused.notifications = HttpResponse.json({ title: 'Forbidden', status: 403, detail: 'Not for you.' }, { status: 403 });
        open();

        expect((await screen.findByRole('alert')).textContent).toContain('Not for you.');
        expect(screen.getByRole('link', { name: 'Notifications' })).toBeDefined();
    });
});
