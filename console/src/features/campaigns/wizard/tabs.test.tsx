import { createRootRoute, createRoute, Link, Outlet } from '@tanstack/react-router';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest';
import { WizardPage } from '#features/campaigns/wizard/page.tsx';
import { wizardSearch } from '#features/campaigns/wizard/search.ts';
import { campaignServer } from '#testing/campaign-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const server = setupServer();
const user = userEvent.setup();

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    localStorage.clear();
    server.use(...campaignServer().handlers);
});

function open() {
    const root = createRootRoute({ component: () => (<><Link to={'/campaigns' as string}>Go away</Link><Outlet /></>) });
    const wizard = createRoute({ getParentRoute: () => root, path: '/campaigns/new', validateSearch: wizardSearch, component: WizardPage });
    const list = createRoute({ getParentRoute: () => root, path: '/campaigns', component: () => <p>List</p> });
    return renderPage(root.addChildren([wizard, list]), '/campaigns/new');
}

const typeName = async (text: string) => user.type(await screen.findByLabelText('Name'), text);

/** What another tab does when something is typed there. */
const anotherTab = () => act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'kept:sunrise:mark:plan:new', newValue: '{}' })));

describe('a new campaign in two tabs', () => {
    it('asks before entries are left that the other tab has replaced', async () => {
        open();
        await typeName('Half a plan');
        anotherTab();
        await user.click(screen.getByRole('link', { name: 'Go away' }));
        await screen.findByText(/another tab has the same draft or another new campaign open/);
        await user.click(screen.getByRole('button', { name: 'Leave' }));
        await screen.findByText('List');
    });

    it('is left without a question if its entries are kept after all, or nothing was entered', async () => {
        open();
        anotherTab();
        await typeName('Half a plan');
        await user.click(screen.getByRole('link', { name: 'Go away' }));
        await screen.findByText('List');
    });
});
