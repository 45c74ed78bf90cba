import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keys } from '#features/campaigns/api/keys.ts';
import { CampaignsPage } from '#features/campaigns/list/page.tsx';
import { listSearch } from '#features/campaigns/list/search.ts';
import { queries } from '#lib/queries.ts';
import { pageOf, summary } from '#testing/campaign.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';
import { savedView, viewServer } from '#testing/view-server.ts';

const server = setupServer();
const user = userEvent.setup();
let views: ReturnType<typeof viewServer>;

const team = savedView('v2', { name: 'Team', filters: { tag: 'spring' }, shared: true, owner: 'anna', mine: false });

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());

beforeEach(() => {
    localStorage.setItem('tour:sunrise:mark', 'seen');
    views = viewServer([savedView('v1'), team]);
    server.use(
        ...views.handlers,
        http.get(`${SITE}/marketing/campaigns/tags`, () => HttpResponse.json({ items: [] })),
        http.get(`${SITE}/marketing/campaigns`, () => HttpResponse.json(pageOf([summary('c1')]))),
    );
});

function open(path = '/campaigns', roles?: string[]) {
    const root = createRootRoute();
    const list = createRoute({ getParentRoute: () => root, path: '/campaigns', validateSearch: listSearch, component: CampaignsPage });
    return renderPage(root.addChildren([list]), path, roles);
}

const chooser = (name: string) => screen.findByRole('button', { name: `View: ${name}` });
async function openMenu(name = 'All campaigns') {
    await user.click(await chooser(name));
    return within(await screen.findByRole('menu'));
}

describe('managing views', () => {
    async function manage() {
        const menu = await openMenu();
        await user.click(menu.getByRole('menuitem', { name: 'Manage views…' }));
        return within(await screen.findByRole('dialog'));
    }

    it('renames a view', async () => {
        open();
        const dialog = await manage();
        await user.click(dialog.getByRole('button', { name: 'Rename “Running”' }));
        const name = dialog.getByLabelText('New name of “Running”');
        await user.clear(name);
        await user.type(name, 'Live{Enter}');

        await dialog.findByRole('button', { name: 'Rename “Live”' });
        expect(views.stored.items[0]).toMatchObject({ name: 'Live', version: 4 });
    });

    it('deletes a view, which can be undone', async () => {
        views.stored.defaultId = 'v1';
        open('/campaigns?q=wool');
        const dialog = await manage();
        await user.click(dialog.getByRole('button', { name: 'Delete “Running”' }));
        await waitFor(() => expect(views.stored.items).toEqual([team]));

        const undo = await dialog.findByRole('button', { name: 'Undo deleting “Running”' });
        await waitFor(() => expect(document.activeElement).toBe(undo));
        await user.keyboard('{Enter}');

        await waitFor(() => expect(views.stored).toMatchObject({ defaultId: 'v9', items: [{ id: 'v2' }, { name: 'Running', filters: { status: 'ACTIVE', sort: '-spent' } }] }));
    });

    it('deletes a view that was changed in another browser since the page was opened', async () => {
        open();
        await chooser('All campaigns');
        views.stored.items = [savedView('v1', { version: 4, filters: { status: 'PAUSED' } }), team];
        const dialog = await manage();
        await waitFor(() => expect(queries.isFetching({ queryKey: keys.views })).toBe(0));

        await user.click(dialog.getByRole('button', { name: 'Delete “Running”' }));

        await waitFor(() => expect(views.stored.items).toEqual([team]));
    });

    it('leaves a name with Escape, and then the dialog', async () => {
        open();
        const dialog = await manage();
        await user.click(dialog.getByRole('button', { name: 'Rename “Running”' }));
        await user.type(dialog.getByLabelText('New name of “Running”'), ' now{Escape}');

        const rename = await dialog.findByRole('button', { name: 'Rename “Running”' });
        expect(document.activeElement).toBe(rename);
        await user.keyboard('{Escape}');
        await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
        expect(views.stored.items[0]!.name).toBe('Running');
    });

    it('asks before it takes a view from the team', async () => {
        views.stored.items = [savedView('v1', { shared: true }), team];
        open();
        const dialog = await manage();
        await user.click(dialog.getByRole('button', { name: 'Share “Running” with the team' }));
        await dialog.findByText(/Stop sharing “Running”\?/);
        expect(views.stored.items[0]!.shared).toBe(true);

        await user.click(dialog.getByRole('button', { name: 'Stop sharing' }));

        await waitFor(() => expect(views.stored.items[0]!.shared).toBe(false));
    });

    it('shares a view and chooses the default', async () => {
        open();
        const dialog = await manage();
        const share = dialog.getByRole('button', { name: 'Share “Running” with the team' });
        expect(share.getAttribute('aria-pressed')).toBe('false');
        await user.click(share);
        await waitFor(() => expect(views.stored.items[0]!.shared).toBe(true));

        await user.click(dialog.getByRole('button', { name: 'Open the list with “Team”' }));
        await waitFor(() => expect(views.stored.defaultId).toBe('v2'));
        expect(dialog.queryByRole('button', { name: 'Delete “Team”' })).toBeNull();
    });

    it('lets administrators tidy up what others share', async () => {
        open('/campaigns', ['admin', 'marketer', 'viewer']);
        const dialog = await manage();
        await user.click(dialog.getByRole('button', { name: 'Delete “Team”' }));
        expect(await dialog.findByText(/Delete “Team” for everyone\?/)).toBeTruthy();
        await user.click(dialog.getByRole('button', { name: 'Cancel' }));
        expect(views.stored.items).toHaveLength(2);

        await user.click(dialog.getByRole('button', { name: 'Delete “Team”' }));
        await user.click(dialog.getByRole('button', { name: 'Delete view' }));
        await waitFor(() => expect(views.stored.items.map((one) => one.id)).toEqual(['v1']));
        expect(dialog.queryByRole('button', { name: /^Undo/ })).toBeNull();
    });
});
