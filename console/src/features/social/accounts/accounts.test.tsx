import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccountsPage } from '#features/social/accounts/page.tsx';
import { accountsSearch } from '#features/social/accounts/search.ts';
import { accountServer, problem, SOCIAL, storedAccount } from '#testing/account-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const ADMIN = ['admin', 'marketer', 'viewer'];
const server = setupServer();
let service: ReturnType<typeof accountServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    service = accountServer();
    server.use(...service.handlers);
});

function open(roles = ADMIN) {
    const root = createRootRoute({ component: Outlet });
    return renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/social/accounts', validateSearch: accountsSearch, component: AccountsPage })]), '/social/accounts', roles);
}

const act = async (name: string, item: string) => {
    await userEvent.click(await screen.findByRole('button', { name: `Actions for ${name}` }));
    await userEvent.click(await screen.findByRole('menuitem', { name: item }));
};
const rowOf = async (name: string) => (await screen.findByText(name)).closest('li')!;

describe('accounts', () => {
    it('are loading, then none: an administrator can connect the first', async () => {
        open();
        await screen.findByRole('status', { name: 'Loading accounts' });
        await screen.findByText('No accounts connected');
        expect(screen.getAllByRole('button', { name: 'Connect account' })).toHaveLength(2);
    });

    it('say so when they cannot be loaded', async () => {
        server.use(http.get(`${SOCIAL}/accounts`, () => problem(400, 'The request is invalid.')));
        open();
        await screen.findByText('Accounts could not be loaded');
    });

    it('say when a network does not let metrics be read', async () => {
        service.add(storedAccount('a1', { readingProblem: 'Not enough permissions to access: partnerApiOrganizationShareStatistics' }));
        open();
        await screen.findByText(/Posts are published, but LinkedIn does not let us read their metrics/);
        screen.getByText(/The network says: “Not enough permissions/);
    });

    it('let an administrator ask for approvals of posts', async () => {
        service.add(storedAccount('a1'));
        open();
        await userEvent.click(await screen.findByRole('radio', { name: /Someone other than the author/ }));
        await userEvent.click(screen.getByRole('button', { name: 'Save' }));
        await screen.findByText('Approval setting saved.');
        expect(service.writes).toEqual([expect.objectContaining({ method: 'PUT', path: '/settings', body: { approvals: 'FOUR_EYES' } })]);
    });

    it('show others how approvals are set', async () => {
        service.add(storedAccount('a1'));
        open(['marketer', 'viewer']);
        await screen.findByText('Only an administrator can change this.');
        expect(screen.getByRole('radio', { name: /No approval/ }).closest('fieldset')?.disabled).toBe(true);
    });

    it('show their health in words, by network', async () => {
        service.add(storedAccount('a1', { limitOverrides: { MAX_LENGTH: 25_000 }, minGap: 'PT1H30M' }));
        service.add(storedAccount('a2', { name: 'Second', isDefault: false, renewsItself: false, expiresAt: '2020-01-01T00:00:00Z' }));
        service.add(storedAccount('a3', { name: 'Third', platform: 'BLUESKY', renewsItself: false, expiresAt: '2099-01-01T00:00:00Z' }));
        open();
        const first = await rowOf('Sunrise Laundry');
        for (const words of ['Connected', 'Default', 'Renews automatically', 'Europe/Berlin', '1 h 30 min']) expect(within(first).getAllByText(words).length).toBeGreaterThan(0);
        expect(within(first).getByText(/Longest post, in characters 25,000/)).toBeTruthy();
        expect(within(await rowOf('Second')).getByText('Access expired')).toBeTruthy();
        expect(within(await rowOf('Third')).getByText(/reconnect before then/)).toBeTruthy();
        expect(screen.getByRole('list', { name: 'Bluesky' })).toBeTruthy();
        expect(screen.getByText('One account needs attention. Its posts are on hold until it is fixed.')).toBeTruthy();
    });

    it('that need a person come first and say what to do, in the network’s words too', async () => {
        service.add(storedAccount('a1'));
        service.add(storedAccount('a2', { name: 'Broken', isDefault: false, status: 'NEEDS_ATTENTION', attention: 'PERMISSION_MISSING', attentionDetail: 'Not enough permissions', attentionSince: '2026-11-20T00:00:00Z' }));
        open();
        const row = await rowOf('Broken');
        expect(row.previousElementSibling).toBeNull();
        expect(within(row).getByText(/does not allow us to publish/)).toBeTruthy();
        expect(within(row).getByText('The network says: “Not enough permissions”')).toBeTruthy();
        await userEvent.click(within(row).getByRole('button', { name: 'Reconnect Broken' }));
        await screen.findByRole('dialog', { name: 'Reconnect Broken' });
        expect(await screen.findByText(/Sign in with an account that has access to Broken/)).toBeTruthy();
    });

    it('show rate limits as meters, with their reset', async () => {
        service.add(storedAccount('a1'));
        service.state.limits = [
            { accountId: 'a1', operation: 'PUBLISH', name: 'posts per day', scope: 'ACCOUNT', limit: 100, remaining: 25, resetsAt: '2099-01-01T00:00:00Z', observedAt: '2026-11-29T00:00:00Z' },
            { accountId: 'a1', operation: 'READ', name: 'calls', scope: 'APP', limit: 50, remaining: 0, resetsAt: '2020-01-01T00:00:00Z', observedAt: '2019-11-29T00:00:00Z' },
            { accountId: 'other', operation: 'READ', name: 'calls', scope: 'APP', limit: 7, remaining: 7, observedAt: '2026-11-29T00:00:00Z' },
        ];
        open();
        const limits = within(await screen.findByRole('list', { name: 'Rate limits of Sunrise Laundry' }));
        expect(limits.getByText('25 of 100 left')).toBeTruthy();
        expect(limits.getByText('50 of 50 left')).toBeTruthy();
        expect(limits.getAllByRole('meter').map((meter) => meter.getAttribute('aria-valuenow'))).toEqual(['75', '0']);
        expect(limits.getByText(/shared by all accounts of this installation/)).toBeTruthy();
    });

    it('are all checked, and what fails says why', async () => {
        service.add(storedAccount('a1'));
        service.add(storedAccount('a2', { name: 'Second', isDefault: false }));
        service.state.checks = [
            { accountId: 'a1', name: 'Sunrise Laundry', works: true },
            { accountId: 'a2', name: 'Second', works: false, problem: 'TOKEN_EXPIRED', detail: 'invalid_token' },
        ];
        open();
        await userEvent.click(await screen.findByRole('button', { name: 'Check accounts' }));
        await screen.findByText('1 of 2 accounts do not work. See below what the networks say.');
        expect(within(await rowOf('Sunrise Laundry')).getByText(/works\.$/)).toBeTruthy();
        expect(within(await rowOf('Second')).getByText(/Our access has expired\..*“invalid_token”/)).toBeTruthy();
        expect(service.writes.map(({ path }) => path)).toEqual(['/platform/LINKEDIN/validate']);
    });

    it('of a network that cannot be checked do not hide the others', async () => {
        service.add(storedAccount('a1'));
        service.add(storedAccount('a2', { name: 'Second', platform: 'TWITTER' }));
        service.state.checks = [{ accountId: 'a1', name: 'Sunrise Laundry', works: true }];
        server.use(http.post(`${SOCIAL}/platform/TWITTER/validate`, () => problem(503, 'The network does not respond.')));
        open();
        await userEvent.click(await screen.findByRole('button', { name: 'Check accounts' }));
        await screen.findByText('Twitter could not be checked. The network does not respond.');
        expect(screen.getByText('The account works.')).toBeTruthy();
    });

    it('are disconnected after one question that says what happens to their posts', async () => {
        service.add(storedAccount('a1'));
        open();
        await act('Sunrise Laundry', 'Disconnect');
        const dialog = within(await screen.findByRole('dialog', { name: 'Disconnect Sunrise Laundry?' }));
        expect(dialog.getByText(/scheduled posts are on hold until you reconnect it/)).toBeTruthy();
        await userEvent.click(dialog.getByRole('button', { name: 'Disconnect' }));
        await screen.findByText('No accounts connected');
        expect(service.writes).toMatchObject([{ method: 'DELETE', path: '/accounts/a1' }]);
    });

    it('become the default, unless somebody changed them meanwhile', async () => {
        service.add(storedAccount('a2', { name: 'Second', isDefault: false }));
        open();
        await screen.findByText('Second');
        service.change('a2', { timeZone: 'UTC' });
        await act('Second', 'Make default');
        await screen.findByText(/Second has changed in the meantime/);
        await waitFor(() => expect(screen.getByText('UTC')).toBeTruthy());
        await act('Second', 'Make default');
        await screen.findByText('Second is now the default account.');
        expect(service.writes.at(-1)).toMatchObject({ body: { isDefault: true }, ifMatch: '"2"' });
    });

    it.each([[['marketer', 'viewer']], [['viewer']]])('are only shown to %s', async (roles) => {
        service.add(storedAccount('a1', { status: 'NEEDS_ATTENTION', attention: 'LOGIN_EXPIRED' }));
        open(roles);
        await screen.findByText('Only an administrator can connect, change, check and disconnect accounts.');
        expect(await screen.findByText(/Ask an administrator to do this\./)).toBeTruthy();
        expect(screen.queryByRole('button', { name: /Connect|Check/ })).toBeNull();
        await userEvent.click(screen.getByRole('button', { name: 'Actions for Sunrise Laundry' }));
        expect((await screen.findAllByRole('menuitem')).map((item) => item.textContent)).toEqual(['Best times', 'Posting slots']);
    });
});
