import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shownFields, toggledFields } from '#features/email/contacts/list/columns.ts';
import { contactTable } from '#features/email/contacts/list/csv.ts';
import { ContactsPage } from '#features/email/contacts/page.tsx';
import { contactsSearch } from '#features/email/contacts/search.ts';
import { contactServer, EMAIL, problem, storedContact } from '#testing/contact-server.ts';
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
});

function open(path = '/email/contacts', roles?: string[]) {
    const root = createRootRoute({ component: Outlet });
    const route = (at: string, component: () => React.ReactNode, search = {}) => createRoute({ getParentRoute: () => root, path: at, component, ...search });
    return renderPage(root.addChildren([route('/email/contacts', ContactsPage, { validateSearch: contactsSearch }), route('/email/contacts/$id', () => <p>The contact</p>), route('/email/contacts/imports', () => <p>Imports</p>)]), path, roles);
}
const field = (name: string, type: 'TEXT' | 'NUMBER' | 'LIST') => ({ name, type, createdAt: '2026-11-01T00:00:00Z' });
const act = async (name: string, item: string) => {
    await userEvent.click(await screen.findByRole('button', { name: `Actions for ${name}` }));
    await userEvent.click(await screen.findByRole('menuitem', { name: item }));
};

describe('the list of contacts', () => {
    it('shows who receives email, with consent, tags and declared fields', async () => {
        service.state.fields = [field('city', 'TEXT'), field('points', 'NUMBER'), field('size', 'TEXT')];
        service.add(storedContact('anna', { firstName: 'Anna', lastName: 'Adler', consent: { status: 'GRANTED' }, tags: ['vip', 'b2b', 'new'], attributes: { city: 'Vienna', points: 1240 }, suppressed: true }));
        open();
        const row = (await screen.findByText('Anna Adler')).closest('tr')!;
        for (const text of ['anna@example.com', 'Granted', 'vip', '+1', 'Vienna', '1,240']) within(row).getByText(text);
        expect(within(row).getAllByText('Suppressed').length).toBeGreaterThan(0);
        expect(screen.queryByRole('columnheader', { name: 'size' })).toBeNull();
    });

    it('searches, filters by consent and tag, and starts each time at the first page', async () => {
        service.add(storedContact('anna', { tags: ['vip'] }));
        service.add(storedContact('ben'));
        const router = open('/email/contacts?cursor=n9&page=3');
        await userEvent.selectOptions(await screen.findByLabelText('Consent'), 'Granted');
        await waitFor(() => expect(service.searches.at(-1)?.get('consent')).toBe('GRANTED'));
        expect(service.searches.at(-1)?.get('cursor')).toBeNull();
        await userEvent.click(await screen.findByRole('link', { name: 'Show contacts with the tag vip' }));
        await waitFor(() => expect(service.searches.at(-1)?.get('tag')).toBe('vip'));
        await userEvent.type(screen.getByLabelText('Search contacts'), 'zebra');
        await screen.findByText('No contacts match');
        await userEvent.click(screen.getByRole('link', { name: 'Show all contacts' }));
        await waitFor(() => expect(router.state.location.search).toEqual({}));
    });

    it('shows the contacts of a list or segment', async () => {
        service.state.lists = { l1: 'News' };
        service.state.segments = { s1: 'Loyal' };
        const router = open();
        await userEvent.selectOptions(await screen.findByLabelText('List or segment'), 'News');
        await waitFor(() => expect(service.searches.at(-1)?.get('listId')).toBe('l1'));
        await userEvent.selectOptions(screen.getByLabelText('List or segment'), 'Loyal');
        await waitFor(() => expect(service.searches.at(-1)?.get('segmentId')).toBe('s1'));
        expect(router.state.location.search).toEqual({ segment: 's1' });
    });

    it('pages forward with the cursor of the service, and back', async () => {
        service.add(storedContact('anna'));
        service.add(storedContact('ben'));
        const router = open();
        await userEvent.click(await screen.findByRole('button', { name: 'Next page' }));
        await screen.findByText('26–27');
        expect(router.state.location.search).toEqual({ cursor: 'n2', page: 2 });
        await userEvent.click(screen.getByRole('button', { name: 'Previous page' }));
        await screen.findByText('1–2');
        expect(router.state.location.search).toEqual({});
    });

    it('opens a contact that was created', async () => {
        const router = open();
        await userEvent.click((await screen.findAllByRole('button', { name: 'New contact' }))[0]!);
        await userEvent.type(await screen.findByLabelText('Email address'), 'anna@example.com');
        await userEvent.click(screen.getByRole('button', { name: 'Create contact' }));
        await waitFor(() => expect(router.state.location.pathname).toBe('/email/contacts/new-1'));
    });

    it('offers administrators an import while the list is empty', async () => {
        open('/email/contacts', ADMIN);
        await screen.findByText('No contacts yet');
        screen.getByRole('link', { name: 'Import contacts' });
    });

    it('says so when they cannot be loaded', async () => {
        server.use(http.get(`${EMAIL}/contacts`, () => problem(400, 'Wrong.')));
        open();
        await screen.findByText('Contacts could not be loaded');
    });

    it('lets a viewer look only', async () => {
        service.add(storedContact('anna'));
        open('/email/contacts', ['viewer']);
        await screen.findByText('anna@example.com');
        for (const name of ['New contact', 'Actions for anna@example.com']) expect(screen.queryByRole('button', { name })).toBeNull();
    });

    it('deletes a contact after asking', async () => {
        service.add(storedContact('anna'));
        open();
        await act('anna@example.com', 'Delete');
        await screen.findByText('Delete anna@example.com?');
        await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
        await screen.findByText('anna@example.com deleted.');
        await screen.findByText('No contacts yet');
    });
});

describe('the fields of contacts', () => {
    const openFields = async (roles = ADMIN) => {
        open('/email/contacts', roles);
        await userEvent.click(await screen.findByRole('button', { name: 'Fields' }));
        return screen.findByRole('dialog', { name: 'Contact fields' });
    };

    it('are declared, once each', async () => {
        const dialog = await openFields();
        await within(dialog).findByText('No fields are declared yet.');
        await userEvent.type(within(dialog).getByLabelText('Name'), ' points ');
        await userEvent.selectOptions(within(dialog).getByLabelText('Type'), 'Number');
        await userEvent.click(within(dialog).getByRole('button', { name: 'Declare field' }));
        await screen.findByText('Field points declared.');
        expect(service.writes).toEqual([expect.objectContaining({ method: 'PUT', path: '/contact-fields/points', body: { type: 'NUMBER' } })]);
        await within(dialog).findByLabelText('Type of points');
        await userEvent.type(within(dialog).getByLabelText('Name'), 'points');
        await userEvent.click(within(dialog).getByRole('button', { name: 'Declare field' }));
        await within(dialog).findByText(/declared already/);
    });

    it('change their type at once, or say why they cannot', async () => {
        service.state.fields = [field('city', 'TEXT')];
        const dialog = await openFields();
        service.state.refused = problem(409, 'Some contacts have a value of another type in the field city.');
        await userEvent.selectOptions(await within(dialog).findByLabelText('Type of city'), 'Number');
        await within(dialog).findByText(/value of another type/);
        expect(within(dialog).getByLabelText<HTMLSelectElement>('Type of city').value).toBe('TEXT');
    });

    it('are deleted after asking', async () => {
        service.state.fields = [field('city', 'TEXT')];
        const dialog = await openFields();
        await userEvent.click(await within(dialog).findByRole('button', { name: 'Delete field city' }));
        await userEvent.click(await screen.findByRole('button', { name: 'Delete field' }));
        await screen.findByText('Field city deleted.');
        expect(service.state.fields).toEqual([]);
    });

    it('cannot be changed by others', async () => {
        service.state.fields = [field('city', 'TEXT')];
        const dialog = await openFields(['marketer', 'viewer']);
        await within(dialog).findByText('city');
        expect(within(dialog).queryByRole('button', { name: 'Declare field' })).toBeNull();
    });
});

describe('columns and files', () => {
    const declared = ['a', 'b', 'c', 'd', 'e'].map((name) => field(name, 'TEXT'));

    it('have the first fields, or the chosen ones in their order', () => {
        expect(shownFields(declared, undefined).map(({ name }) => name)).toEqual(['a', 'b']);
        expect(shownFields(declared, ['c', 'gone']).map(({ name }) => name)).toEqual(['c']);
        expect(toggledFields(declared, undefined, 'd')).toEqual(['a', 'b', 'd']);
        expect(toggledFields(declared, ['a', 'b'], 'a')).toEqual(['b']);
        expect(toggledFields(declared, ['b', 'c', 'd', 'e'], 'a')).toHaveLength(4);
    });

    it('hold what an import reads again', () => {
        const { header, rows } = contactTable([storedContact('anna', { tags: ['vip', 'new'], consent: { status: 'GRANTED', source: 'shop' }, attributes: { points: 7, sizes: ['S', 'M'], regular: true } })]);
        expect(header.slice(-3)).toEqual(['points', 'regular', 'sizes']);
        expect(rows[0]).toEqual(['anna@example.com', undefined, undefined, undefined, undefined, undefined, 'vip; new', 'granted', 'shop', undefined, 7, 'true', 'S; M']);
    });
});
