import { createRootRoute, createRoute } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { avaSearch } from '#features/ava/search.ts';
import { renderPage } from '#testing/render-page.tsx';

/** Renders a part of Ava's tab where it belongs, so that it finds its search parameters. */
export function openSection(component: () => ReactNode, { roles, search = '' }: { roles?: string[]; search?: string } = {}) {
    const root = createRootRoute();
    const campaign = createRoute({ getParentRoute: () => root, path: '/campaigns/$id' });
    const tab = createRoute({ getParentRoute: () => campaign, path: 'ava', validateSearch: avaSearch, component });
    const budget = createRoute({ getParentRoute: () => campaign, path: 'budget' });
    return renderPage(root.addChildren([campaign.addChildren([tab, budget])]), `/campaigns/c1/ava${search}`, roles);
}
