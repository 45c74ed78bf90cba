import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContactPage } from '#features/email/contacts/person/page.tsx';
import { entryText } from '#features/email/contacts/person/timeline.tsx';
import { contactServer, problem, storedContact } from '#testing/contact-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const ADMIN = ['admin', 'marketer', 'viewer'];
const server = setupServer();
let service: ReturnType<typeof contactServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    service = contactServer();
    server.use(...service.handlers);
    service.add(storedContact('anna', { firstName: 'Anna', lastName: 'Adler', consent: { status: 'GRANTED', source: 'checkout form', at: '2026-10-01T08:00:00Z' }, attributes: { city: 'Vienna' } }));
});

function open(roles = ADMIN) {
    const root = createRootRoute({ component: Outlet });
    const route = (at: string, component: () => React.ReactNode) => createRoute({ getParentRoute: () => root, path: at, component });
    return renderPage(root.addChildren([route('/email/contacts/$id', ContactPage), route('/email/contacts', () => <p>All contacts</p>), route('/email/suppressions', () => <p>Suppressed</p>)]), '/email/contacts/anna', roles);
}
const more = async (item: string) => {
    await userEvent.click(await screen.findByRole('button', { name: 'More actions' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: item }));
};

describe('a contact', () => {
    it('shows the evidence of the consent, fields and a timeline with more pages', async () => {
        service.state.timeline = [
            { ref: 'k1', kind: 'EMAIL_CLICKED', at: '2026-11-20T08:00:00Z', title: 'Winter', detail: 'https://shop.example/winter', emailId: 'e1' },
            { ref: 'c1', kind: 'CONSENT', at: '2026-10-01T08:00:00Z', title: 'GRANTED', detail: 'checkout form' },
            { ref: 'e1', kind: 'EVENT', at: '2026-09-01T08:00:00Z', title: 'order', value: 84.9 },
        ];
        open(['viewer']);
        await screen.findByRole('heading', { level: 1, name: 'Anna Adler' });
        for (const text of ['checkout form', 'Receives emails of campaigns.', 'Vienna']) screen.getByText(text);
        for (const text of ['Clicked in “Winter”', 'https://shop.example/winter', 'Consent: Granted', 'Source: checkout form', 'Worth 84.9']) await screen.findByText(text);
        expect(screen.getByRole('link', { name: 'Clicked in “Winter”' }).getAttribute('href')).toBe('/email/emails/e1');
        await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
        await screen.findByText('Contact created');
        expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
    });

    it('tells machines from the person who opened and clicked', async () => {
        const hit = { at: '2026-11-20T08:00:00Z', title: 'Winter', emailId: 'e1' };
        service.state.timeline = [
            { ...hit, ref: 'o1', kind: 'EMAIL_OPENED', verdict: 'BOT' },
            { ...hit, ref: 'o2', kind: 'EMAIL_OPENED', verdict: 'PRIVACY_PROXY' },
            { ...hit, ref: 'k1', kind: 'EMAIL_CLICKED', verdict: 'BOT' },
            { ...hit, ref: 'o3', kind: 'EMAIL_OPENED', verdict: 'HUMAN' },
        ];
        open();
        for (const text of ['Opened by a mail scanner: “Winter”', 'Opened by a privacy proxy: “Winter”', 'Clicked by a mail scanner in “Winter”', 'Opened “Winter”']) await screen.findByText(text);
        const [scanner, , , person] = within(screen.getByRole('region', { name: 'Timeline' })).getAllByRole('listitem');
        expect(scanner!.querySelector('svg')!.classList).toContain('text-faint');
        expect(person!.querySelector('svg')!.classList).toContain('text-good');
    });

    it('tells what became of emails and lists', async () => {
        const at = '2026-11-20T08:00:00Z';
        service.state.timeline = [
            { ref: 'v2', kind: 'REVENUE', at, title: 'Winter', value: 49.9, emailId: 'e1' },
            { ref: 'v1', kind: 'CONVERTED', at, title: 'Winter', value: 1, emailId: 'e1' },
            { ref: 'p1', kind: 'COMPLAINED', at, title: 'Winter', emailId: 'e1' },
            { ref: 'b1', kind: 'BOUNCED', at, title: 'Receipt', detail: '550 No such user', transactionalId: 't1' },
            { ref: 't1', kind: 'TRANSACTIONAL_SENT', at, title: 'Receipt', transactionalId: 't1' },
            { ref: 'l2', kind: 'LIST_UNSUBSCRIBED', at, title: 'News', detail: 'preferences' },
            { ref: 'l1', kind: 'LIST_SUBSCRIBED', at, title: 'News', detail: 'form' },
        ];
        open();
        const texts = ['Revenue after “Winter”', '49.9 in the currency of the campaign', 'Converted after “Winter”', 'Conversions: 1', 'Reported as spam: “Winter”', 'Bounced: “Receipt”', '550 No such user'];
        for (const text of [...texts, 'Sent single email “Receipt”', 'Unsubscribed from “News”', 'Source: preferences page', 'Subscribed to “News”', 'Source: sign-up form']) await screen.findByText(text);
        expect(screen.queryByRole('link', { name: 'Sent single email “Receipt”' })).toBeNull();
    });

    it('tells that its address is suppressed, and an administrator why', async () => {
        service.change('anna', { suppressed: true });
        const router = open();
        await screen.findByText(/on the suppression list/);
        await userEvent.click(screen.getByRole('link', { name: 'Show why' }));
        await waitFor(() => expect(router.state.location.href).toContain('anna%40example.com'));
    });

    it('gives out the link to the preferences', async () => {
        open(['marketer', 'viewer']);
        await userEvent.click(await screen.findByRole('button', { name: 'Preferences link' }));
        const link = await screen.findByLabelText<HTMLInputElement>('Address of the page');
        expect(link.value).toBe('https://email.example/preferences/abc');
    });

    it('hands out everything that is stored, as a file', async () => {
        const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
        open();
        await more('Export data');
        await waitFor(() => expect(saved).toHaveBeenCalled());
        const stored = JSON.parse(await (saved.mock.calls[0]![0] as Blob).text()) as object;
        expect(stored).toMatchObject({ contact: { id: 'anna' } });
    });

    it('is erased after asking once, by name', async () => {
        const router = open();
        await more('Erase person');
        await screen.findByText('Erase Anna Adler?');
        await userEvent.click(screen.getByLabelText(/^Reject this address/));
        await userEvent.click(screen.getByRole('button', { name: 'Erase person' }));
        await screen.findByText('Anna Adler erased.');
        await waitFor(() => expect(router.state.location.pathname).toBe('/email/contacts'));
        expect(service.writes).toEqual([expect.objectContaining({ method: 'POST', path: '/contacts/anna/erase', body: { blockImports: false } })]);
    });

    it('stays, with the reason, when it cannot be deleted', async () => {
        open(['marketer', 'viewer']);
        await screen.findByRole('heading', { level: 1, name: 'Anna Adler' });
        await userEvent.click(await screen.findByRole('button', { name: 'More actions' }));
        expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(['Delete']);
        await userEvent.click(screen.getByRole('menuitem', { name: 'Delete' }));
        service.state.refused = problem(503, 'email-service is not responding.');
        await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
        await screen.findByText('email-service is not responding.');
        expect(service.contacts.has('anna')).toBe(true);
    });

    it('that is gone says so', async () => {
        service.contacts.clear();
        open();
        await screen.findByText('Contact not found');
    });
});

describe('an entry of the timeline', () => {
    it('of an unknown kind is shown by its name', () => {
        expect(entryText({ ref: 'x', kind: 'LIST_JOINED' as 'EVENT', at: '2026-11-01T00:00:00Z', title: 'News' })).toBe('List joined: News');
        expect(entryText({ ref: 'x', kind: 'CONSENT', at: '2026-11-01T00:00:00Z', title: 'PENDING' })).toBe('Consent: Not confirmed');
    });
});
