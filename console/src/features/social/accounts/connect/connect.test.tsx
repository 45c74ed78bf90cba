import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AccountsPage } from '#features/social/accounts/page.tsx';
import { accountsSearch } from '#features/social/accounts/search.ts';
import { accountServer, problem, storedAccount } from '#testing/account-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const ADMIN = ['admin', 'marketer', 'viewer'];
const server = setupServer();
let service: ReturnType<typeof accountServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    service = accountServer();
    service.add(storedAccount('a1'));
    server.use(...service.handlers);
});

function open(path = '/social/accounts', roles = ADMIN) {
    const root = createRootRoute({ component: Outlet });
    return renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/social/accounts', validateSearch: accountsSearch, component: AccountsPage })]), path, roles);
}

const choose = async (network: string) => {
    await userEvent.click(await screen.findByRole('button', { name: 'Connect account' }));
    await userEvent.click(await screen.findByRole('radio', { name: network }));
};

describe('connecting at a login page', () => {
    it('goes to the page that the service names', async () => {
        const assign = vi.spyOn(window.location, 'assign').mockImplementation(() => {});
        open();
        await choose('Facebook');
        expect(await screen.findByText(/You connect Pages, not personal profiles/)).toBeTruthy();
        await userEvent.click(screen.getByRole('button', { name: 'Go to Facebook' }));
        await waitFor(() => expect(assign).toHaveBeenCalledWith('https://network.example/login'));
        expect(service.writes).toMatchObject([{ path: '/accounts/logins', body: { platform: 'FACEBOOK' } }]);
    });

    it('says why it cannot begin', async () => {
        service.state.refused = problem(503, 'This installation is not registered at Facebook.');
        open();
        await choose('Facebook');
        await userEvent.click(await screen.findByRole('button', { name: 'Go to Facebook' }));
        await screen.findByText('Facebook accounts cannot be connected right now. This installation is not registered at Facebook.');
        expect(screen.getByRole('button', { name: 'Go to Facebook' })).toHaveProperty('disabled', false);
    });
});

describe('connecting with an app password', () => {
    it('needs a handle and a password, and sends the server only if there is one', async () => {
        open();
        await choose('Bluesky');
        const connect = await screen.findByRole('button', { name: 'Connect' });
        await userEvent.click(connect);
        await screen.findByText('Enter the handle of the account.');
        expect(screen.getByText('Enter an app password.')).toBeTruthy();
        await userEvent.type(screen.getByLabelText('Handle'), '@sunrise.bsky.social');
        await userEvent.type(screen.getByLabelText('App password'), 'abcd-efgh');
        await userEvent.type(screen.getByLabelText(/Server/), 'ftp://pds');
        await userEvent.click(connect);
        await screen.findByText(/Enter the address of the server/);
        await userEvent.clear(screen.getByLabelText(/Server/));
        await userEvent.click(connect);
        await screen.findByText('Sunrise on Bluesky connected. Posts that were waiting for it are queued.');
        expect(service.writes).toMatchObject([{ path: '/accounts/password', body: { platform: 'BLUESKY', identifier: 'sunrise.bsky.social', password: 'abcd-efgh' } }]);
        expect(service.writes[0]?.body).not.toHaveProperty('server');
        expect(await screen.findByRole('list', { name: 'Bluesky' })).toBeTruthy();
    });

    it('shows at the password that the network refuses it', async () => {
        service.state.refused = problem(422, 'The network does not accept the login.', [{ pointer: '/password', detail: 'Invalid identifier or password' }]);
        open();
        await choose('Bluesky');
        await userEvent.type(await screen.findByLabelText('Handle'), 'sunrise.bsky.social');
        await userEvent.type(screen.getByLabelText('App password'), 'wrong');
        await userEvent.type(screen.getByLabelText(/Server/), 'pds.example.com');
        await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
        await screen.findByText('Invalid identifier or password');
        expect(service.writes[0]?.body).toMatchObject({ server: 'https://pds.example.com' });
    });
});

describe('the return from a login', () => {
    it.each([
        ['connected', 'Your Facebook account is connected. Posts that were waiting for it are queued.'],
        ['refused', /Access to Facebook was not granted/],
        ['no-accounts', /there is no account that can publish.*You need a role on the Page/],
        ['failed', /Facebook did not complete the login/],
    ])('explains %s and is forgotten when dismissed', async (outcome, words) => {
        const router = open(`/social/accounts?login=l1&platform=FACEBOOK&outcome=${outcome}`);
        await screen.findByText(words);
        // Toasts of earlier tests come after the page.
        await userEvent.click(screen.getAllByRole('button', { name: 'Dismiss' })[0]!);
        await waitFor(() => expect(screen.queryByText(words)).toBeNull());
        expect(router.state.location.search).toEqual({});
    });

    it('offers to try again at the same network', async () => {
        open('/social/accounts?login=l1&platform=FACEBOOK&outcome=refused');
        await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
        expect(await screen.findByRole('button', { name: 'Go to Facebook' })).toBeTruthy();
    });

    it('lets several accounts be chosen; those connected already are', async () => {
        service.add(storedAccount('f1', { platform: 'FACEBOOK', externalAccountId: 'p1', name: 'Old page' }));
        service.state.choices = ['p1', 'p2', 'p3'].map((id) => ({ externalAccountId: id, name: `Page ${id}` }));
        const router = open('/social/accounts?login=l1&platform=FACEBOOK&outcome=choose');
        const dialog = within(await screen.findByRole('dialog', { name: 'Choose Facebook accounts' }));
        await waitFor(() => expect(dialog.getByRole('checkbox', { name: /Page p1/ })).toHaveProperty('checked', true));
        expect(dialog.getByRole('checkbox', { name: /Page p2/ })).toHaveProperty('checked', false);
        await userEvent.click(dialog.getByRole('checkbox', { name: /Page p1/ }));
        await userEvent.click(dialog.getByRole('button', { name: 'Connect account' }));
        await dialog.findByText('Select at least one account.');
        await userEvent.click(dialog.getByRole('checkbox', { name: 'Select all' }));
        await userEvent.click(dialog.getByRole('checkbox', { name: /Page p3/ }));
        await userEvent.click(dialog.getByRole('button', { name: 'Connect 2 accounts' }));
        await screen.findByText('Page p1 and Page p2 are connected. Posts that were waiting are queued.');
        expect(service.writes).toMatchObject([{ path: '/accounts/logins/l1/connect', body: { externalAccountIds: ['p1', 'p2'] } }]);
        await waitFor(() => expect(router.state.location.search).toEqual({}));
    });

    it('can be chosen from later', async () => {
        service.state.choices = [{ externalAccountId: 'p1', name: 'Page p1' }];
        open('/social/accounts?login=l1&platform=FACEBOOK&outcome=choose');
        await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
        await userEvent.click(await screen.findByRole('button', { name: 'Choose accounts' }));
        await screen.findByRole('dialog', { name: 'Choose Facebook accounts' });
    });

    it('starts again when the login is no longer valid', async () => {
        open('/social/accounts?login=old&platform=FACEBOOK&outcome=choose');
        await screen.findByText('This login has expired. Start again.');
        await userEvent.click(screen.getByRole('button', { name: 'Start again' }));
        expect(await screen.findByRole('button', { name: 'Go to Facebook' })).toBeTruthy();
    });

    it('cannot be used by others', async () => {
        open('/social/accounts?login=l1&platform=FACEBOOK&outcome=choose', ['viewer']);
        await screen.findByText(/You can connect several Facebook accounts/);
        expect(screen.queryByRole('dialog')).toBeNull();
        expect(screen.queryByRole('button', { name: 'Choose accounts' })).toBeNull();
    });
});
