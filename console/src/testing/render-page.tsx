import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRouter, RouterProvider, type AnyRoute } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { Toasts } from '#components/ui/toasts.tsx';
import { TooltipProvider } from '#components/ui/tooltip.tsx';
import { configureApi } from '#lib/api/http.ts';
import { CurrentUserProvider } from '#lib/auth/current-user.tsx';
import { queries } from '#lib/queries.ts';

export const SITE = 'http://api.example';

/** Renders a page at a path for a signed-in person, with an empty cache. */
export function renderPage(routeTree: AnyRoute, path: string, roles = ['marketer', 'viewer']) {
    queries.clear();
    configureApi({ baseUrl: SITE, token: async () => 'token' });
    const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: [path] }) });
    render(
        <QueryClientProvider client={queries}>
            <CurrentUserProvider person={{ id: 'mark', name: 'Mark', login: 'mark', tenant: 'sunrise', roles }} signOut={() => {}}>
                <TooltipProvider>
                    <RouterProvider router={router as never} />
                    <Toasts />
                </TooltipProvider>
            </CurrentUserProvider>
        </QueryClientProvider>,
    );
    return router;
}
