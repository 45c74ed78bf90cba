import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { mappedColumns, mappingProblem } from '#features/email/contacts/imports/one/mapping.ts';
import { ContactImportPage } from '#features/email/contacts/imports/one/page.tsx';
import { ContactImportsPage } from '#features/email/contacts/imports/page.tsx';
import { keysetSearch } from '#features/email/parts/keyset.ts';
import { contactServer, problem, storedImport } from '#testing/contact-server.ts';
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

function open(path = '/email/contacts/imports', roles = ADMIN) {
    const root = createRootRoute({ component: Outlet });
    const route = (at: string, component: () => React.ReactNode, search = {}) => createRoute({ getParentRoute: () => root, path: at, component, ...search });
    return renderPage(root.addChildren([route('/email/contacts/imports', ContactImportsPage, { validateSearch: keysetSearch }), route('/email/contacts/imports/$id', ContactImportPage), route('/email/contacts', () => <p>All contacts</p>)]), path, roles);
}
const choose = async (name = 'contacts.csv') =>
    fireEvent.change(await screen.findByLabelText('File with contacts'), { target: { files: [new File(['Mail;Vorname\nanna@example.com;Anna\n'], name, { type: 'application/vnd.ms-excel' })] } });

describe('uploading a file', () => {
    it('checks it first, and then shows what it would become', async () => {
        const router = open();
        await userEvent.selectOptions(await screen.findByLabelText('Encoding'), 'Windows-1252 (Western Europe)');
        await choose();
        await screen.findByText('2 contacts can be imported. Nothing is imported yet.');
        expect(router.state.location.pathname).toBe('/email/contacts/imports/i1');
        expect(service.writes).toEqual([expect.objectContaining({ path: '/contacts/import?dryRun=true&charset=windows-1252', body: expect.stringContaining('anna@example.com') })]);
    });

    it('says what to do with a file of another format, and takes the next one', async () => {
        service.state.refused = problem(400, 'Some fields are invalid.', [{ pointer: '', detail: 'must be a CSV file, but it is an Excel 97 workbook. Save it as CSV UTF-8 and upload that.' }]);
        open();
        await choose('contacts.xls');
        await screen.findByText('contacts.xls cannot be imported');
        screen.getByText('The file must be a CSV file, but it is an Excel 97 workbook. Save it as CSV UTF-8 and upload that.');
        await choose();
        await screen.findByText(/can be imported/);
    });

    it('is for administrators; others see what was imported', async () => {
        service.imports.set('i1', storedImport('i1', { state: 'COMPLETED', dryRun: false, created: 2 }));
        open('/email/contacts/imports', ['marketer', 'viewer']);
        await screen.findByText('Imported');
        expect(screen.queryByLabelText('File with contacts')).toBeNull();
        screen.getByText('Mail, Vorname, Punkte');
    });
});

describe('a checked file', () => {
    beforeEach(() => service.imports.set('i1', storedImport('i1')));

    it('shows examples and reasons, and is imported as suggested', async () => {
        open('/email/contacts/imports/i1');
        await screen.findByText('anna@example.com · ben@example.com');
        screen.getByText('email must be a valid email address');
        screen.getByText('Read as UTF-8, with semicolons between the cells.', { exact: false });
        await userEvent.click(screen.getByRole('button', { name: 'Import 2 contacts' }));
        await screen.findByText('2 rows imported.');
        expect(service.writes).toEqual([expect.objectContaining({ path: '/contacts/imports/i1/run', body: { targets: ['email', 'firstName', 'field:Punkte'], dryRun: false } })]);
        screen.getByText(/^1 row could not be imported/);
    });

    it('is checked again with other targets, which must not be the same twice', async () => {
        service.state.fields = [{ name: 'points', type: 'NUMBER', createdAt: '2026-11-01T00:00:00Z' }];
        open('/email/contacts/imports/i1');
        await screen.findAllByRole('option', { name: 'points (Number)' });
        await userEvent.selectOptions(screen.getByLabelText('Import column Vorname as'), 'Email address');
        expect(screen.getAllByText(/Another column becomes the same/)).toHaveLength(2);
        expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Check again' }).disabled).toBe(true);
        await userEvent.selectOptions(screen.getByLabelText('Import column Vorname as'), 'Not imported');
        await userEvent.selectOptions(screen.getByLabelText('Import column Punkte as'), 'points (Number)');
        await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
        await screen.findByText(/can be imported/);
        expect(service.writes).toEqual([expect.objectContaining({ body: { targets: ['email', 'ignore', 'field:points'], dryRun: true } })]);
    });

    it('says why it cannot be imported', async () => {
        service.state.refused = problem(409, 'Only a file whose dry run is complete can be imported.');
        open('/email/contacts/imports/i1');
        await userEvent.click(await screen.findByRole('button', { name: 'Import 2 contacts' }));
        await screen.findByText('Only a file whose dry run is complete can be imported.');
    });

    it('waits for an administrator', async () => {
        open('/email/contacts/imports/i1', ['marketer', 'viewer']);
        await screen.findByText(/An administrator decides/);
        expect(screen.getByLabelText<HTMLSelectElement>('Import column Mail as').disabled).toBe(true);
        expect(screen.queryByRole('button', { name: 'Download rejected rows' })).toBeNull();
    });
});

describe('an import', () => {
    it('shows its progress until it ends, and the rejected rows as a file', async () => {
        const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
        service.imports.set('i1', storedImport('i1', { state: 'RUNNING', dryRun: false, bytesRead: 1_000, rejected: 0, errors: [] }));
        open('/email/contacts/imports/i1');
        await screen.findByText('1 kB of 2 kB read');
        service.imports.set('i1', storedImport('i1', { state: 'COMPLETED', dryRun: false, created: 2, updated: 0 }));
        await screen.findByText('2 rows imported.');
        await userEvent.click(screen.getByRole('button', { name: 'Download rejected rows' }));
        await waitFor(() => expect(saved).toHaveBeenCalled());
    });

    it('is stopped after asking', async () => {
        service.imports.set('i1', storedImport('i1', { state: 'RUNNING', dryRun: false }));
        open('/email/contacts/imports/i1');
        await userEvent.click(await screen.findByRole('button', { name: 'Stop import' }));
        await screen.findByText('Stop this import?');
        await userEvent.click(screen.getAllByRole('button', { name: 'Stop import' }).at(-1)!);
        await screen.findByText('Import stopped.');
        await screen.findByText(/This import was stopped/);
    });

    it('that ended early says why, and what was not lost', async () => {
        service.imports.set('i1', storedImport('i1', { state: 'FAILED', dryRun: false, failure: 'After line 2 the file cannot be read as UTF-8.' }));
        open('/email/contacts/imports/i1');
        await screen.findByText('After line 2 the file cannot be read as UTF-8.');
        screen.getByText(/The rows before that were imported/);
    });
});

describe('a mapping', () => {
    it('offers the name of a column, the suggestion and declared fields, and needs an address', () => {
        const [, , points] = mappedColumns(storedImport('i1'), ['email', 'firstName', 'field:Punkte'], [{ name: 'points', type: 'NUMBER', createdAt: '' }]);
        expect(points).toMatchObject({ fields: ['Punkte', 'points'], examples: ['7', 'many'], problem: undefined });
        expect(mappingProblem(['firstName', 'ignore'])).toBe('Choose the column that holds the email address.');
        expect(mappedColumns(storedImport('i1'), ['email', 'ignore', 'ignore'], []).map(({ problem: found }) => found)).toEqual([undefined, undefined, undefined]);
    });
});
