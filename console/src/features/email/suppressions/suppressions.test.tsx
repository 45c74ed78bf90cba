import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SuppressionsPage } from '#features/email/suppressions/page.tsx';
import { suppressionsSearch } from '#features/email/suppressions/search.ts';
import { viewOf } from '#features/email/suppressions/views.ts';
import { contactServer, EMAIL, problem, storedSuppression } from '#testing/contact-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const ADMIN = ['admin', 'marketer', 'viewer'];
const server = setupServer();
let service: ReturnType<typeof contactServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    service = contactServer();
    for (const [address, part] of Object.entries({ 'anna@example.com': { reason: 'COMPLAINT' }, 'ben@example.com': { reason: 'HARD_BOUNCE', undeliverable: true }, 'cem@example.com': {} } as const)) service.suppressed.set(address, storedSuppression(address, part));
    server.use(...service.handlers);
});

function open(search = '', roles = ADMIN) {
    const root = createRootRoute({ component: Outlet });
    return renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/email/suppressions', component: SuppressionsPage, validateSearch: suppressionsSearch })]), `/email/suppressions${search}`, roles);
}
const act = async (address: string, item: string) => {
    await userEvent.click(await screen.findByRole('button', { name: `Actions for ${address}` }));
    await userEvent.click(await screen.findByRole('menuitem', { name: item }));
};

describe('the suppression list', () => {
    it('filters by reason, and tells whether an address can receive email', async () => {
        open();
        await screen.findByText('cem@example.com');
        await userEvent.click(screen.getByRole('link', { name: 'Hard bounce' }));
        await waitFor(() => expect(screen.queryByText('cem@example.com')).toBeNull());
        expect(service.searches.at(-1)?.get('reason')).toBe('HARD_BOUNCE');
        expect(screen.getByRole('link', { name: 'Hard bounce' }).getAttribute('aria-current')).toBe('page');
        expect(screen.getByRole('link', { name: 'All' }).getAttribute('aria-current')).toBeNull();
        await userEvent.click(screen.getByRole('link', { name: 'All' }));
        await userEvent.type(screen.getByLabelText('Look up an address'), 'dora@example.com');
        await screen.findByText('dora@example.com is not suppressed');
    });

    it('shows the evidence of an address, which the URL holds', async () => {
        service.state.evidence = [{ kind: 'SOFT_BOUNCE', source: 'SMTP', status: '4.2.2', detail: 'over quota', occurredAt: '2026-11-01T00:00:00Z' }];
        const router = open();
        await userEvent.click(await screen.findByRole('link', { name: 'anna@example.com' }));
        const dialog = await screen.findByRole('dialog', { name: 'anna@example.com' });
        await within(dialog).findByText('over quota');
        within(dialog).getByText(/Told by the mail server · Status 4.2.2/);
        within(dialog).getByText(/A complaint cannot be removed/);
        expect(within(dialog).queryByRole('button', { name: 'Remove address' })).toBeNull();
        expect(router.state.location.search).toEqual({ address: 'anna@example.com' });
        await userEvent.click(within(dialog).getAllByRole('button', { name: 'Close' })[0]!);
        await waitFor(() => expect(router.state.location.search).toEqual({}));
    });

    it('says that an address of a link is not suppressed', async () => {
        open('?address=dora%40example.com');
        await screen.findByText('dora@example.com is not suppressed. It can receive email.');
    });

    it('removes an address after asking, or says why the service refuses', async () => {
        open();
        await act('ben@example.com', 'Remove');
        await screen.findByText(/harms your reputation/);
        service.state.refused = problem(409, 'This address cannot be removed, because its owner reported an email as spam.');
        await userEvent.click(screen.getByRole('button', { name: 'Remove address' }));
        await screen.findByText(/^This address cannot be removed/);
        await userEvent.click(screen.getByRole('button', { name: 'Remove address' }));
        await screen.findByText('ben@example.com receives email again.');
        expect(service.suppressed.has('ben@example.com')).toBe(false);
    });

    it('does not offer to remove a complaint', async () => {
        open();
        await userEvent.click(await screen.findByRole('button', { name: 'Actions for anna@example.com' }));
        await screen.findByRole('menuitem', { name: 'Show evidence' });
        expect(screen.queryByRole('menuitem', { name: 'Remove' })).toBeNull();
    });

    it('takes an address with a note', async () => {
        open();
        await userEvent.click(await screen.findByRole('button', { name: 'Suppress address' }));
        const dialog = await screen.findByRole('dialog');
        const add = within(dialog).getByRole('button', { name: 'Suppress address' });
        await userEvent.click(add);
        await screen.findByText('Enter an email address.');
        await userEvent.type(within(dialog).getByLabelText('Email address'), 'dora');
        service.state.refused = problem(400, 'Some fields are invalid.', [{ pointer: '/address', detail: 'must be an email address, such as anna@example.com' }]);
        await userEvent.click(add);
        await screen.findByText('The address must be an email address, such as anna@example.com.');
        await userEvent.type(within(dialog).getByLabelText('Email address'), '@example.com');
        await userEvent.type(within(dialog).getByLabelText(/^Note/), 'Asked on the phone');
        await userEvent.click(add);
        await screen.findByText('dora@example.com suppressed.');
        expect(service.writes.at(-1)?.body).toEqual({ address: 'dora@example.com', note: 'Asked on the phone' });
    });

    it('imports a file, and says which rows could not be read', async () => {
        open();
        await userEvent.click(await screen.findByRole('button', { name: 'Import' }));
        service.state.refused = problem(400, 'Some fields are invalid.', [{ pointer: '', detail: 'must be a CSV file in UTF-8; earlier rows were imported' }]);
        const choose = async () => fireEvent.change(await screen.findByLabelText('File with addresses'), { target: { files: [new File(['email\na@example.com\n'], 'old.csv')] } });
        await choose();
        await screen.findByText('The file must be a CSV file in UTF-8; earlier rows were imported.');
        await choose();
        await screen.findByText('2 addresses suppressed.');
        screen.getByText('Line 4 is not an email address');
    });

    it('says so when it cannot be loaded', async () => {
        server.use(http.get(`${EMAIL}/suppressions`, () => problem(400, 'Wrong.')));
        open();
        await screen.findByText('Suppressed addresses could not be loaded');
    });
});

describe('somebody who is no administrator', () => {
    it('sees who opted out and who cannot be reached', async () => {
        open('', ['viewer']);
        await screen.findByText('anna@example.com');
        expect(screen.queryByRole('button', { name: 'Suppress address' })).toBeNull();
        expect(screen.queryByLabelText('Look up an address')).toBeNull();
        await userEvent.click(screen.getByRole('link', { name: 'Undeliverable' }));
        await screen.findByText('ben@example.com');
        expect(service.searches).toEqual([]);
    });

    it('gets the view of a link that they may see', () => {
        expect(viewOf('MANUAL', false)).toBe('OPTED_OUT');
        expect(viewOf('UNDELIVERABLE', false)).toBe('UNDELIVERABLE');
        expect(viewOf('UNDELIVERABLE', true)).toBeUndefined();
        expect(viewOf('MANUAL', true)).toBe('MANUAL');
    });
});
