import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SocialSettingsPage } from '#features/social/settings/page.tsx';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
let writes: unknown[];

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    writes = [];
    server.use(
        http.get(`${SITE}/marketing/social/settings`, () => HttpResponse.json({ approvals: 'NONE' })),
        http.put(`${SITE}/marketing/social/settings`, async ({ request }) => {
            writes.push(await request.json());
            return HttpResponse.json(writes.at(-1) as object);
        }),
    );
});

function open(roles: string[]) {
    const root = createRootRoute({ component: Outlet });
    renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/social/settings', component: SocialSettingsPage })]), '/social/settings', roles);
}

describe('approvals of posts', () => {
    it('are chosen by an administrator', async () => {
        open(['admin', 'marketer', 'viewer']);
        await userEvent.click(await screen.findByLabelText(/Someone other than the author/));
        await userEvent.click(screen.getByRole('button', { name: 'Save' }));
        await screen.findByText('Approval setting saved.');
        expect(writes).toEqual([{ approvals: 'FOUR_EYES' }]);
    });

    it('can only be read by others', async () => {
        open(['marketer', 'viewer']);
        await screen.findByText('Only an administrator can change this.');
        expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    });
});
