import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadList } from '#features/campaigns/list/load.ts';
import { CampaignsPage } from '#features/campaigns/list/page.tsx';
import { listSearch } from '#features/campaigns/list/search.ts';
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
    const list = createRoute({ getParentRoute: () => root, path: '/campaigns', validateSearch: listSearch, loaderDeps: ({ search }) => search, loader: ({ deps }) => loadList(deps), component: CampaignsPage });
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
        expect(document.activeElement).toBe(await screen.findByRole('button', { name: /^View:/ }));
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
        expect(document.activeElement).toBe(await screen.findByRole('button', { name: /^View:/ }));
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

        const dialog = within(screen.getByRole('dialog'));
        expect((await dialog.findByRole('alert')).textContent).toBe('A view with this name already exists.');
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

    it('is not applied again after its filters were removed', async () => {
        views.stored.defaultId = 'v1';
        const router = open('/campaigns?owner=mark');
        await user.click(await screen.findByRole('button', { name: 'Owner: mark' }));
        await waitFor(() => expect(router.state.location.search).toEqual({ view: 'all' }));
    });

    it('is left by the way out of an empty list', async () => {
        server.use(http.get(`${SITE}/marketing/campaigns`, () => HttpResponse.json(pageOf([]))));
        const router = open();
        await user.click(await screen.findByRole('link', { name: 'Show all campaigns' }));
        await waitFor(() => expect(router.state.location.search).toEqual({ view: 'all' }));
    });

    it('is done without when the views cannot be loaded', async () => {
        server.use(http.get(VIEWS, () => HttpResponse.json({ title: 'Unavailable' }, { status: 503 })));
        open();
        expect(await screen.findByRole('link', { name: 'Wool' })).toBeTruthy();
    });
});
