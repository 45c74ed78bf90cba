import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { accountSearch } from '#features/social/accounts/search.ts';
import { SlotsPage } from '#features/social/slots/page.tsx';
import { accountServer, problem, SOCIAL, storedAccount } from '#testing/account-server.ts';
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
    service.state.slots = [
        { weekday: 'MONDAY', time: '09:30' },
        { weekday: 'FRIDAY', time: '14:00' },
    ];
    server.use(...service.handlers);
});

function open(roles?: string[], path = '/social/slots') {
    const root = createRootRoute({ component: Outlet });
    const routes = ['/social/best-times', '/social/accounts'].map((other) => createRoute({ getParentRoute: () => root, path: other, component: () => null }));
    return renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/social/slots', validateSearch: accountSearch, component: SlotsPage }), ...routes]), path, roles);
}
const add = () => userEvent.click(screen.getByRole('button', { name: 'Add' }));
const saved = () => service.writes.map(({ body }) => (body as { items: { weekday: string; time: string }[] }).items.map(({ weekday, time }) => `${weekday} ${time}`));

describe('slots', () => {
    it('are loading, then shown by day', async () => {
        open();
        await screen.findByRole('status', { name: 'Loading posting slots' });
        expect(within(await screen.findByRole('list', { name: 'Monday' })).getByText('09:30')).toBeTruthy();
        expect(screen.getByText('2 slots a week')).toBeTruthy();
        expect(screen.getByText(/Times in Europe\/Berlin/)).toBeTruthy();
    });

    it('say so when they cannot be loaded', async () => {
        server.use(http.get(`${SOCIAL}/slots/:id`, () => problem(400, 'No.')));
        open();
        await screen.findByText('Posting slots could not be loaded');
    });

    it('belong to accounts, of which there may be none', async () => {
        service.accounts.clear();
        open();
        await screen.findByText('No accounts connected');
        expect(screen.getByRole('link', { name: 'Go to accounts' })).toBeTruthy();
    });

    it('are added to several days at once', async () => {
        open();
        await screen.findByText('2 slots a week');
        await add();
        await screen.findByText('Enter a time.');
        expect(screen.getByText('Choose at least one day.')).toBeTruthy();
        fireEvent.change(screen.getByLabelText('Time'), { target: { value: '09:30' } });
        await userEvent.click(screen.getByRole('button', { name: 'Monday to Friday' }));
        await userEvent.click(screen.getByRole('checkbox', { name: 'Thursday' }));
        await add();
        await screen.findByText('3 slots added.');
        expect(saved()).toEqual([['MONDAY 09:30', 'TUESDAY 09:30', 'WEDNESDAY 09:30', 'FRIDAY 09:30', 'FRIDAY 14:00']]);
        await add();
        await screen.findByText('These slots exist already.');
    });

    it('are removed by keyboard, keep the focus in the week, and can be restored', async () => {
        open();
        (await screen.findByRole('button', { name: 'Remove Monday 09:30' })).focus();
        await userEvent.keyboard('{Delete}');
        expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove Friday 14:00');
        await screen.findByText('Monday 09:30 removed.');
        expect(saved()).toEqual([['FRIDAY 14:00']]);
        await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
        await screen.findByRole('button', { name: 'Remove Monday 09:30' });
        await waitFor(() => expect(saved().at(-1)).toEqual(['MONDAY 09:30', 'FRIDAY 14:00']));
    });

    it('are shown as they are when a change cannot be saved', async () => {
        service.state.refused = problem(503, 'social-service is not responding.');
        open();
        await userEvent.click(await screen.findByRole('button', { name: 'Remove Monday 09:30' }));
        await screen.findByText('social-service is not responding.');
        await screen.findByRole('button', { name: 'Remove Monday 09:30' });
    });

    it('are saved one change after the other', async () => {
        open();
        await userEvent.click(await screen.findByRole('button', { name: 'Remove Monday 09:30' }));
        await userEvent.click(await screen.findByRole('button', { name: 'Remove Friday 14:00' }));
        await screen.findByText(/No slots yet/);
        await waitFor(() => expect(saved()).toEqual([['FRIDAY 14:00'], []]));
        expect(service.state.slots).toEqual([]);
    });

    it('can be the five best hours', async () => {
        open();
        await userEvent.click(await screen.findByRole('button', { name: 'Add the five best hours' }));
        await screen.findByText('5 slots added.');
        expect(saved()[0]).toContain('TUESDAY 09:00');
        expect(saved()[0]).toHaveLength(7);
        await waitFor(() => expect(screen.queryByRole('button', { name: 'Add the five best hours' })).toBeNull());
    });

    it('cannot be changed by a viewer', async () => {
        open(['viewer']);
        await screen.findByText('2 slots a week');
        expect(screen.getByText(/Marketers can change the slots\./)).toBeTruthy();
        expect(screen.queryByRole('button', { name: /Add|Remove/ })).toBeNull();
    });
});
