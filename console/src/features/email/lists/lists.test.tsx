import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ListDetailsPage } from '#features/email/lists/details/page.tsx';
import { contrastOnWhite, listFieldsOf } from '#features/email/lists/fields.ts';
import { ListsPage } from '#features/email/lists/page.tsx';
import { emailServer, problem, storedContact, storedEmail, storedList, storedSegment } from '#testing/email-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const server = setupServer();
let service: ReturnType<typeof emailServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    service = emailServer();
    service.lists.set('l1', storedList('l1', { topics: ['Offers', 'Tips', 'News'] }));
    server.use(...service.handlers);
});

function open(path: string, roles?: string[]) {
    const root = createRootRoute({ component: Outlet });
    return renderPage(
        root.addChildren([
            createRoute({ getParentRoute: () => root, path: '/email/lists', component: ListsPage }),
            createRoute({ getParentRoute: () => root, path: '/email/lists/$id', component: ListDetailsPage }),
        ]),
        path,
        roles,
    );
}

const dialog = () => within(screen.getByRole('dialog'));
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

describe('the table of lists', () => {
    it('shows sizes and topics', async () => {
        open('/email/lists');
        const row = within((await screen.findByText('Newsletter')).closest('tr')!);
        expect(row.getByText('12')).toBeTruthy();
        expect(row.getByText(/Offers, Tips/).textContent).toBe('Offers, Tips+1');
    });

    it('can only be read by a viewer', async () => {
        open('/email/lists', ['viewer']);
        await screen.findByText('Newsletter');
        expect(screen.queryByRole('button', { name: 'New list' })).toBeNull();
        await press('Actions for Newsletter');
        expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['Copy sign-up link']);
    });

    it('leads to a list that was created', async () => {
        const router = open('/email/lists');
        await press('New list');
        await userEvent.type(dialog().getByLabelText('Name'), ' Tips ');
        await userEvent.type(dialog().getByLabelText(/^Topics/), 'Wool{Enter}Wool{Enter} Silk ');
        await userEvent.click(dialog().getByRole('radio', { name: /Single opt-in/ }));
        await userEvent.click(dialog().getByRole('button', { name: 'Create list' }));
        await screen.findByText('“Tips” created.');
        expect(service.writes[0]).toMatchObject({ method: 'POST', path: '/lists', body: { name: 'Tips', optIn: 'SINGLE', topics: ['Wool', 'Silk'] } });
        await waitFor(() => expect(router.state.location.pathname).toBe('/email/lists/made'));
    });
});

describe('the form of a list', () => {
    it('asks for a name, and for a colour on which white text can be read', async () => {
        open('/email/lists');
        await press('New list');
        await userEvent.clear(dialog().getByLabelText('Colour'));
        await userEvent.type(dialog().getByLabelText('Colour'), '#fde047');
        await userEvent.click(dialog().getByRole('button', { name: 'Create list' }));
        expect(await dialog().findByText('Enter a name.')).toBeTruthy();
        expect(dialog().getByText(/White text can’t be read well/)).toBeTruthy();
        expect(service.writes).toEqual([]);
    });

    it('leaves the colour to the brand, from the start and again', async () => {
        open('/email/lists/l1');
        await press('Edit');
        await userEvent.clear(dialog().getByLabelText('Colour'));
        dialog().getByText(/Leave it empty for the colour of your brand/);
        await userEvent.click(dialog().getByRole('button', { name: 'Save changes' }));
        await screen.findByText('“Newsletter” saved.');
        expect(service.writes[0]).toMatchObject({ method: 'PATCH', body: { color: '' } });
        expect(listFieldsOf(undefined).color).toBe('');
    });

    it('knows contrasts', () => {
        expect(contrastOnWhite('#ffffff')).toBeCloseTo(1);
        expect(contrastOnWhite('#000000')).toBeCloseTo(21);
        expect(contrastOnWhite('#777777')).toBeCloseTo(4.48, 2);
        expect(contrastOnWhite('red')).toBeUndefined();
    });

    it('sends only what was changed, at the version that was seen', async () => {
        open('/email/lists/l1');
        await press('Edit');
        await userEvent.type(dialog().getByLabelText('Name'), ' weekly');
        await userEvent.click(dialog().getByRole('button', { name: 'Save changes' }));
        await screen.findByText('“Newsletter weekly” saved.');
        expect(service.writes).toEqual([{ method: 'PATCH', path: '/lists/l1', body: { name: 'Newsletter weekly' }, ifMatch: '"1"' }]);
    });

    it('says when someone else was faster', async () => {
        open('/email/lists/l1');
        await press('Edit');
        service.lists.set('l1', storedList('l1', { version: 2 }));
        await userEvent.type(dialog().getByLabelText('Name'), ' weekly');
        await userEvent.click(dialog().getByRole('button', { name: 'Save changes' }));
        expect((await dialog().findByRole('alert')).textContent).toMatch(/Someone else has changed this/);
    });

    it('shows what the service refuses', async () => {
        service.state.refused = problem(409, 'Another list has this name.');
        open('/email/lists');
        await press('New list');
        await userEvent.type(dialog().getByLabelText('Name'), 'Newsletter');
        await userEvent.click(dialog().getByRole('button', { name: 'Create list' }));
        expect((await dialog().findByRole('alert')).textContent).toBe('Another list has this name.');
    });
});

describe('the subscribers of a list', () => {
    beforeEach(() => {
        for (const id of ['anna', 'ben']) service.contacts.set(id, storedContact(id));
        service.members.set('l1', ['anna']);
    });

    it('are added from the contacts', async () => {
        open('/email/lists/l1');
        await screen.findByText('anna@example.com');
        await press('Add contacts');
        await userEvent.click(await dialog().findByRole('checkbox', { name: /ben@example.com/ }));
        await userEvent.click(dialog().getByRole('button', { name: 'Add 1 contact' }));
        await screen.findByText('1 contact added.');
        expect(await screen.findByText('ben@example.com')).toBeTruthy();
    });

    it('are taken off at once, which can be undone', async () => {
        open('/email/lists/l1');
        await press('Take anna@example.com off the list');
        await screen.findByText('anna@example.com is no longer on the list.');
        await screen.findByText('Nobody is on this list yet');
        await press('Undo');
        await screen.findByText('anna@example.com');
        expect(service.writes.map(({ method, path }) => `${method} ${path}`)).toEqual(['DELETE /lists/l1/members/anna', 'POST /lists/l1/members']);
    });
});

describe('deleting a list', () => {
    it('says what uses it', async () => {
        service.segments.set('s2', storedSegment('s2', { name: 'Readers', conditions: { all: [{ not: { list: 'l1' } }] } }));
        service.emails.set('e1', storedEmail('e1', { audience: { include: ['s1'], exclude: ['l1'] } }));
        service.emails.set('e2', storedEmail('e2', { audience: { include: ['s1'], exclude: ['l1'] }, subject: 'Sent long ago', status: 'COMPLETED' }));
        open('/email/lists/l1');
        await press('Delete');
        expect(await dialog().findByText('Segments: Readers')).toBeTruthy();
        expect(await dialog().findByText('Emails that are not sent yet: Wool is patient')).toBeTruthy();
        expect(dialog().queryByRole('button', { name: 'Delete' })).toBeNull();
    });

    it('asks first', async () => {
        const router = open('/email/lists/l1');
        await press('Delete');
        await userEvent.click(await dialog().findByRole('button', { name: 'Delete' }));
        await screen.findByText('“Newsletter” deleted.');
        expect(router.state.location.pathname).toBe('/email/lists');
        expect(service.lists.size).toBe(0);
    });
});
