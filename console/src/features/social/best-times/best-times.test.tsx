import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { accountSearch } from '#features/social/accounts/search.ts';
import { moved } from '#features/social/best-times/heat-grid.tsx';
import { BestTimesPage } from '#features/social/best-times/page.tsx';
import { accountServer, bestTimes, problem, SOCIAL, storedAccount, weekOf } from '#testing/account-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const server = setupServer();
let service: ReturnType<typeof accountServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB']);
    service = accountServer();
    service.add(storedAccount('a1'));
    server.use(...service.handlers);
});

function open(path = '/social/best-times') {
    const root = createRootRoute({ component: Outlet });
    const routes = [
        createRoute({ getParentRoute: () => root, path: '/social/best-times', validateSearch: accountSearch, component: BestTimesPage }),
        createRoute({ getParentRoute: () => root, path: '/social/slots', component: () => null }),
        createRoute({ getParentRoute: () => root, path: '/social/accounts', component: () => null }),
    ];
    return renderPage(root.addChildren(routes), path, ['viewer']);
}

describe('best times', () => {
    it('are loading, then the five best hours in words with their evidence', async () => {
        open();
        await screen.findByRole('status', { name: 'Loading best times' });
        await screen.findByText('Tuesday, 09:00 to 10:00');
        expect(screen.getByText('Sunday, 19:00 to 20:00')).toBeTruthy();
        expect(screen.getByText(/Mostly the hours in which people usually use LinkedIn.*12 measured posts, which make up 40%/)).toBeTruthy();
        expect(screen.getByText('Hours in Europe/Berlin')).toBeTruthy();
    });

    it('say so when they cannot be loaded', async () => {
        server.use(http.get(`${SOCIAL}/platforms/recommendations`, () => problem(400, 'No.')));
        open();
        await screen.findByText('Best times could not be loaded');
    });

    it('say when the account’s own posts weigh more', async () => {
        service.state.times = [bestTimes({ source: 'OWN_ENGAGEMENT', posts: 1 })];
        open();
        await screen.findByText(/Mostly the engagement of your own posts: 1 measured post, which/);
    });

    it('say when nothing was measured and many hours are as good', async () => {
        const good = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`MONDAY ${8 + at}`, 1]));
        service.state.times = [bestTimes({ posts: 0, hours: weekOf(good) })];
        open();
        await screen.findByText(/No post of the account has been measured yet/);
        expect(screen.getByText('9 hours of the week are equally good; these are the first of them.')).toBeTruthy();
    });

    it('claim no best hour where all are alike', async () => {
        service.state.times = [bestTimes({ posts: 0, hours: weekOf({}).map((hour) => ({ ...hour, score: 1 })) })];
        open();
        await screen.findByText(/No hour stands out yet/);
        expect(screen.queryByText(/^Monday, /)).toBeNull();
        expect(screen.queryByText('One of the five best')).toBeNull();
    });

    it('are moved through with the keyboard', async () => {
        open();
        const grid = await screen.findByRole('grid');
        expect(within(grid).getAllByRole('gridcell')).toHaveLength(168);
        const stops = within(grid).getAllByRole('gridcell').filter((cell) => cell.tabIndex === 0);
        expect(stops.map((cell) => cell.getAttribute('aria-label'))).toEqual(['Monday 10:00: 90 of 100, own posts 40%. One of the five best']);
        stops[0]!.focus();
        await userEvent.keyboard('{ArrowDown}{ArrowLeft}');
        expect(document.activeElement?.getAttribute('aria-label')).toBe('Tuesday 09:00: 100 of 100, own posts 40%. One of the five best');
        expect(screen.getByText('Tuesday 09:00: 100 of 100. Own posts make up 40% of what is known of it.')).toBeTruthy();
    });

    it.each([
        ['ArrowRight', 23, 23],
        ['ArrowLeft', 24, 24],
        ['ArrowDown', 150, 150],
        ['ArrowUp', 30, 6],
        ['Home', 30, 24],
        ['End', 30, 47],
        ['a', 30, undefined],
    ])('keep %s within the week', (key, from, to) => {
        expect(moved(key, from)).toBe(to);
    });

    it('have a table behind them', async () => {
        open();
        await userEvent.click(await screen.findByRole('button', { name: 'Table' }));
        const table = screen.getByRole('table', { name: 'How well each hour of the week suits' });
        expect(within(table).getAllByRole('row')).toHaveLength(25);
        expect(within(within(table).getByRole('row', { name: /^09:00/ })).getAllByRole('cell')[1]?.textContent).toBe('100 40%');
    });

    it('are chosen by account, and usual hours by network', async () => {
        service.add(storedAccount('a2', { platform: 'TWITTER', name: 'Sunrise on X', handle: null as never }));
        service.state.times = [bestTimes(), bestTimes({ platform: 'TWITTER', accountId: 'a2' }), bestTimes({ platform: 'FACEBOOK', accountId: undefined, posts: 0, timeZone: 'UTC' })];
        const router = open('/social/best-times?account=a1');
        const picker = await screen.findByLabelText('Account');
        expect(picker).toHaveProperty('value', 'a1');
        await userEvent.selectOptions(picker, 'a2');
        await screen.findByText(/use Twitter/);
        expect(router.state.location.search).toEqual({ account: 'a2' });
        await userEvent.selectOptions(screen.getByLabelText('Account'), 'FACEBOOK');
        await screen.findByText(/No account of Facebook is connected, so these are the hours/);
        expect(screen.getByRole('link', { name: 'Connect an account' })).toBeTruthy();
    });

    it('say when the account of a link is gone', async () => {
        open('/social/best-times?account=gone');
        await screen.findByText('The account is not connected. This is another one.');
    });
});
