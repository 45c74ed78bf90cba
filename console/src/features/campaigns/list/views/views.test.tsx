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
import { savedView, VIEWS, viewServer } from '#testing/view-server.ts';

const server = setupServer();
const user = userEvent.setup();
let views: ReturnType<typeof viewServer>;
let lists: URLSearchParams[];

const team = savedView('v2', { name: 'Team', filters: { tag: 'spring' }, shared: true, owner: 'anna', mine: false });

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());

beforeEach(() => {
    localStorage.setItem('tour:sunrise:mark', 'seen');
    views = viewServer([savedView('v1'), team]);
    lists = [];
    server.use(
        ...views.handlers,
        http.get(`${SITE}/marketing/campaigns/tags`, () => HttpResponse.json({ items: [] })),
        http.get(`${SITE}/marketing/campaigns`, ({ request }) => {
            lists.push(new URL(request.url).searchParams);
            return HttpResponse.json(pageOf([summary('c1')]));
        }),
    );
});

function open(path = '/campaigns', roles?: string[]) {
    const root = createRootRoute();
    const list = createRoute({ getParentRoute: () => root, path: '/campaigns', validateSearch: listSearch, component: CampaignsPage });
    return renderPage(root.addChildren([list]), path, roles);
}

const chooser = (name: string) => screen.findByRole('button', { name: `View: ${name}` });
const bar = () => within(screen.getByRole('group', { name: 'Saved views' }));

async function openMenu(name = 'All campaigns') {
    await user.click(await chooser(name));
    return within(await screen.findByRole('menu'));
}

describe('a saved view', () => {
    it('is applied with its filters and order', async () => {
        const router = open();
        const menu = await openMenu();
        expect(menu.getAllByRole('menuitemradio').map((one) => one.textContent)).toEqual(['All campaigns', 'Running', 'Teamby anna']);

        await user.click(menu.getByRole('menuitemradio', { name: 'Running' }));

        await chooser('Running');
        expect(router.state.location.search).toEqual({ status: 'ACTIVE', sort: '-spent', view: 'v1' });
        await waitFor(() => expect(Object.fromEntries(lists.at(-1)!)).toEqual({ limit: '25', status: 'ACTIVE', sort: '-spent' }));
        expect(screen.queryByText('Edited')).toBeNull();
    });

    it('is marked when the filters differ, and takes them when it is saved', async () => {
        open('/campaigns?status=ACTIVE&sort=-spent&q=wool&view=v1');
        await screen.findByText('Edited');

        await user.click(bar().getByRole('button', { name: 'Save view' }));

        await screen.findByText('View “Running” updated.');
        expect(views.stored.items[0]!.filters).toEqual({ status: 'ACTIVE', q: 'wool', sort: '-spent' });
        await waitFor(() => expect(screen.queryByText('Edited')).toBeNull());
    });

    it('that somebody else changed meanwhile is not overwritten', async () => {
        open('/campaigns?status=PAUSED&view=v1');
        await screen.findByText('Edited');
        views.stored.items = [savedView('v1', { version: 4, name: 'Renamed' })];

        await user.click(bar().getByRole('button', { name: 'Save view' }));

        await screen.findByText('The view has changed.');
        await chooser('Renamed');
        expect(views.stored.items[0]!.filters).toEqual({ status: 'ACTIVE', sort: '-spent' });
    });

    it('of somebody else can be copied but not changed', async () => {
        open('/campaigns?tag=spring&type=RETENTION&view=v2');
        await screen.findByText('Edited');
        expect(bar().queryByRole('button', { name: 'Save view' })).toBeNull();

        await user.click(bar().getByRole('button', { name: 'Discard changes' }));

        await waitFor(() => expect(screen.queryByText('Edited')).toBeNull());
    });

    it('is saved under a name, shared and made the default', async () => {
        const router = open('/campaigns?channel=EMAIL');
        await user.click(await screen.findByRole('button', { name: 'Save as new view…' }));
        const dialog = within(await screen.findByRole('dialog'));
        await user.click(dialog.getByRole('button', { name: 'Save view' }));
        await dialog.findByText('Enter a name.');

        await user.type(dialog.getByLabelText('Name'), ' Email only ');
        await user.click(dialog.getByRole('checkbox', { name: /Share with the team/ }));
        await user.click(dialog.getByRole('checkbox', { name: /Open the campaign list/ }));
        await user.click(dialog.getByRole('button', { name: 'Save view' }));

        await chooser('Email only');
        expect(views.stored.items.at(-1)).toMatchObject({ name: 'Email only', shared: true, filters: { channel: 'EMAIL' } });
        expect(views.stored.defaultId).toBe('v9');
        expect(router.state.location.search).toEqual({ channel: 'EMAIL', view: 'v9' });
    });

    it('that is refused keeps what was entered', async () => {
        server.use(http.post(VIEWS, () => HttpResponse.json({ title: 'Conflict', detail: 'A view with this name already exists.' }, { status: 409 })));
        open('/campaigns?channel=EMAIL');
        await user.click(await screen.findByRole('button', { name: 'Save as new view…' }));
        await user.type(await screen.findByLabelText('Name'), 'Running');
        await user.keyboard('{Enter}');

        expect((await screen.findByRole('alert')).textContent).toBe('A view with this name already exists.');
        expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Running');
    });

    it('cannot be shared by a viewer', async () => {
        open('/campaigns?channel=EMAIL', ['viewer']);
        await user.click(await screen.findByRole('button', { name: 'Save as new view…' }));

        await screen.findByLabelText('Name');
        expect(screen.queryByRole('checkbox', { name: /Share with the team/ })).toBeNull();
    });
});

describe('the default view', () => {
    beforeEach(() => {
        views.stored.defaultId = 'v2';
    });

    it('opens the list, without first loading all campaigns', async () => {
        const router = open();
        await chooser('Team');
        await screen.findByRole('link', { name: 'Wool' });

        expect(lists.map((query) => query.get('tag'))).toEqual(['spring']);
        expect(router.state.location.search).toEqual({ tag: 'spring', view: 'v2' });
    });

    it('gives way to what a link asks for', async () => {
        open('/campaigns?q=wool');
        await screen.findByRole('link', { name: 'Wool' });
        await chooser('All campaigns');

        expect(lists.map((query) => query.get('q'))).toEqual(['wool']);
    });

    it('can be left for all campaigns, also after a reload', async () => {
        const router = open();
        const menu = await openMenu('Team');
        await user.click(menu.getByRole('menuitemradio', { name: 'All campaigns' }));

        await chooser('All campaigns');
        expect(router.state.location.search).toEqual({ view: 'all' });
        expect(lists.at(-1)!.has('tag')).toBe(false);
    });

    it('is done without when the views cannot be loaded', async () => {
        server.use(http.get(VIEWS, () => HttpResponse.json({ title: 'Unavailable' }, { status: 503 })));
        open();
        expect(await screen.findByRole('link', { name: 'Wool' })).toBeTruthy();
    });
});

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
