import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SettingsDialog } from '#features/social/accounts/settings/settings-dialog.tsx';
import { accountServer, problem, SOCIAL, storedAccount } from '#testing/account-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const server = setupServer();
let service: ReturnType<typeof accountServer>;
const close = vi.fn();

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    close.mockClear();
    service = accountServer();
    service.add(storedAccount('a1', { isDefault: false, limitOverrides: { MAX_LENGTH: 5000 } }));
    server.use(...service.handlers);
});

async function open() {
    const root = createRootRoute({ component: Outlet });
    const account = service.accounts.get('a1')!;
    renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/', component: () => <SettingsDialog account={account} onClose={close} /> })]), '/', ['admin']);
    await screen.findByLabelText('Longest post, in characters');
}
const retype = async (label: string, value: string) => {
    await userEvent.clear(screen.getByLabelText(label));
    if (value) await userEvent.type(screen.getByLabelText(label), value);
};
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save changes' }));

describe('the settings of an account', () => {
    it('send only what changed, with the version that the person saw', async () => {
        await open();
        await retype('Minimum gap between posts', '90');
        await save();
        await waitFor(() => expect(close).toHaveBeenCalled());
        expect(service.writes).toEqual([{ method: 'PATCH', path: '/accounts/a1', body: { minGapMinutes: 90 }, ifMatch: '"1"' }]);
    });

    it('set the time zone, the default and own limits; an empty limit is as usual', async () => {
        await open();
        await userEvent.selectOptions(screen.getByLabelText('Audience’s time zone'), 'America/New_York');
        await userEvent.click(screen.getByLabelText('Use this account by default'));
        await retype('Longest post, in characters', '');
        await retype('Most pictures and videos', '4');
        await save();
        await waitFor(() => expect(close).toHaveBeenCalled());
        expect(service.writes[0]?.body).toEqual({ isDefault: true, timeZone: 'America/New_York', limitOverrides: { MAX_MEDIA: 4 } });
    });

    it('say at the field what is wrong', async () => {
        await open();
        expect(screen.getByText('Usually 3,000.')).toBeTruthy();
        await retype('Minimum gap between posts', '10081');
        await retype('Most pictures and videos', '-1');
        await save();
        await screen.findByText('Enter whole minutes from 0 to 10,080.');
        expect(screen.getByText('Enter a whole number of at least 0, or nothing.')).toBeTruthy();
        expect(service.writes).toEqual([]);
    });

    it('keep what somebody else changed', async () => {
        await open();
        await retype('Minimum gap between posts', '5');
        service.change('a1', { timeZone: 'Asia/Tokyo' });
        await save();
        await waitFor(() => expect(close).toHaveBeenCalled());
        expect(service.accounts.get('a1')).toMatchObject({ timeZone: 'Asia/Tokyo', minGap: 'PT5M' });
        expect(service.writes.at(-1)).toMatchObject({ body: { minGapMinutes: 5 }, ifMatch: '"2"' });
    });

    it('ask which version counts where two people changed the same', async () => {
        await open();
        await retype('Minimum gap between posts', '5');
        service.change('a1', { minGap: 'PT15M' });
        await save();
        const clash = within(await screen.findByRole('alert'));
        await clash.findByText(/Someone changed this account while you were editing/);
        expect(clash.getByText('15')).toBeTruthy();
        await userEvent.click(clash.getAllByRole('button')[0]!);
        await save();
        await waitFor(() => expect(close).toHaveBeenCalled());
        expect(service.accounts.get('a1')?.minGap).toBe('PT5M');
    });

    it('leave limits alone when those of the network are not known', async () => {
        server.use(http.get(`${SOCIAL}/platform/:platform/info`, () => problem(400, 'No.')));
        const root = createRootRoute({ component: Outlet });
        renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/', component: () => <SettingsDialog account={service.accounts.get('a1')!} onClose={close} /> })]), '/', ['admin']);
        await screen.findByText(/limits could not be loaded/);
        await retype('Minimum gap between posts', '5');
        await save();
        await waitFor(() => expect(close).toHaveBeenCalled());
        expect(service.writes[0]?.body).toEqual({ minGapMinutes: 5 });
    });

    it('ask before typed changes are lost', async () => {
        await open();
        await retype('Minimum gap between posts', '5');
        await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
        await screen.findByText('Discard your changes?');
        expect(close).not.toHaveBeenCalled();
        await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
        await waitFor(() => expect(close).toHaveBeenCalled());
    });

    it('say when the account is gone', async () => {
        await open();
        await retype('Minimum gap between posts', '5');
        service.accounts.delete('a1');
        await save();
        await screen.findByText('This account was disconnected in the meantime. There is nothing left to change.');
    });
});
