import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RouteProblem } from '#app/fallbacks.tsx';
import { Page } from '#components/page.tsx';
import { renderPage } from '#testing/render-page.tsx';

const CHUNK = new TypeError('Failed to fetch dynamically imported module: https://console.example/assets/budget-x.js');

beforeEach(() => {
    // React reports caught errors.
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(console, 'warn').mockImplementation(() => {});
});

function open(error: Error) {
    const root = createRootRoute();
    const layout = createRoute({
        getParentRoute: () => root,
        id: 'layout',
        component: () => (
            <Page crumbs={[{ label: 'Wool' }]}>
                <Outlet />
            </Page>
        ),
    });
    const part = createRoute({ getParentRoute: () => layout, path: '/', component: lazyRouteComponent(() => Promise.reject(error)), errorComponent: RouteProblem });
    renderPage(root.addChildren([layout.addChildren([part])]), '/');
}

describe('a part of a page that fails', () => {
    it('keeps the page’s only top bar', async () => {
        open(new Error('broken'));

        expect(await screen.findByText('This view could not be loaded')).toBeTruthy();
        expect(screen.getAllByRole('banner')).toHaveLength(1);
    });

    it('is loaded anew if its script could not be loaded', async () => {
        // The router reloads once by itself; here, that has not helped.
        sessionStorage.setItem(`tanstack_router_reload:${CHUNK.message}`, '1');
        const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => {});
        open(CHUNK);
        const user = userEvent.setup();

        await user.click(await screen.findByRole('button', { name: 'Reload' }));

        expect(reload).toHaveBeenCalledOnce();
        expect(screen.getAllByRole('banner')).toHaveLength(1);
    });
});
