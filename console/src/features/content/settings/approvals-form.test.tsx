import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ContentSettingsPage } from '#features/content/settings/page.tsx';
import { contentServer } from '#testing/content-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const server = setupServer();
let service: ReturnType<typeof contentServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    service = contentServer();
    server.use(...service.handlers);
});

function open(roles: string[]) {
    const root = createRootRoute({ component: Outlet });
    renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/content/settings', component: ContentSettingsPage })]), '/content/settings', roles);
}

describe('approvals', () => {
    it('are chosen by an administrator', async () => {
        open(['admin', 'marketer', 'viewer']);
        await userEvent.click(await screen.findByLabelText(/Someone other than the author/));
        await userEvent.click(screen.getByRole('button', { name: 'Save' }));
        await screen.findByText('Approval setting saved.');
        expect(service.writes).toEqual([{ path: '/marketing/content/settings', body: { approvals: 'FOUR_EYES' }, ifMatch: null }]);
    });

    it('can only be read by others', async () => {
        open(['marketer', 'viewer']);
        await screen.findByText('Only an administrator can change this.');
        expect(screen.getByLabelText(/Any marketer/).closest('fieldset')?.disabled).toBe(true);
        expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    });
});
