import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NewSegmentPage, SegmentDetailsPage } from '#features/email/segments/builder/page.tsx';
import { SegmentsPage } from '#features/email/segments/page.tsx';
import { segmentSearch } from '#features/email/segments/search.ts';
import { emailServer, problem, storedList, storedSegment } from '#testing/email-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const server = setupServer();
let service: ReturnType<typeof emailServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    service = emailServer();
    service.segments.set('s2', storedSegment('s2'));
    service.lists.set('l1', storedList('l1'));
    server.use(...service.handlers);
});

function open(path: string, roles?: string[]) {
    const root = createRootRoute({ component: Outlet });
    return renderPage(
        root.addChildren([
            createRoute({ getParentRoute: () => root, path: '/email/segments', component: SegmentsPage }),
            createRoute({ getParentRoute: () => root, path: '/email/segments/new', validateSearch: segmentSearch, component: NewSegmentPage }),
            createRoute({ getParentRoute: () => root, path: '/email/segments/$id', component: SegmentDetailsPage }),
        ]),
        path,
        roles,
    );
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const kind = () => screen.getAllByLabelText('Kind of condition');

describe('the table of segments', () => {
    it('shows the built-in ones and the own ones, with sizes and what they mean', async () => {
        open('/email/segments');
        const own = within((await screen.findByText('Hamburg')).closest('tr')!);
        expect(own.getByText('7')).toBeTruthy();
        expect(own.getAllByText('Contacts with: the tag “vip”.').length).toBeGreaterThan(0);
        expect(screen.getByText('Built in')).toBeTruthy();
    });

    it('does not offer to delete a built-in one', async () => {
        open('/email/segments');
        await press('Actions for All contacts');
        expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['Duplicate']);
    });
});

describe('the segment builder', () => {
    it('counts what is typed, explains it and saves it', async () => {
        const router = open('/email/segments/new');
        await userEvent.selectOptions((await screen.findAllByLabelText('Kind of condition'))[0]!, 'Tag');
        expect(screen.getByText('Complete all conditions to see who matches.')).toBeTruthy();
        await userEvent.type(screen.getByLabelText('Tag'), 'vip');
        expect(await screen.findByText('42')).toBeTruthy();
        expect(screen.getByText('Contacts with: what was asked.')).toBeTruthy();
        expect(screen.getByText('k1@example.com')).toBeTruthy();
        // Nothing was counted for each letter.
        expect(service.state.previews).toEqual([{ all: [{ tag: 'vip' }] }]);
        await userEvent.type(screen.getByLabelText('Name'), 'Guests');
        await press('Create segment');
        await screen.findByText('“Guests” created.');
        expect(service.writes).toMatchObject([{ method: 'POST', path: '/segments/create', body: { name: 'Guests', conditions: { all: [{ tag: 'vip' }] } } }]);
        await waitFor(() => expect(router.state.location.pathname).toBe('/email/segments/made'));
        await screen.findByRole('button', { name: 'Save segment' });
    });

    it('nests groups', async () => {
        open('/email/segments/s2');
        await press('Add group');
        const group = within(await screen.findByRole('group', { name: 'Group: any of these holds' }));
        await userEvent.selectOptions(group.getByLabelText('Kind of condition'), 'List');
        await screen.findByRole('option', { name: 'Newsletter' });
        await userEvent.selectOptions(group.getByLabelText('List'), 'Newsletter');
        await userEvent.selectOptions(group.getAllByRole('combobox')[0]!, 'none of these holds');
        await press('Save segment');
        await screen.findByText('“Hamburg” saved.');
        expect(service.writes).toEqual([{ method: 'PATCH', path: '/segments/s2', body: { name: 'Hamburg', conditions: { all: [{ tag: 'vip' }, { not: { any: [{ list: 'l1' }] } }] } }, ifMatch: '"1"' }]);
    });

    it('offers only the comparisons that suit a field', async () => {
        open('/email/segments/new');
        await screen.findByRole('option', { name: 'orders' });
        await userEvent.selectOptions(screen.getByLabelText('Field'), 'orders');
        const offered = within(screen.getByLabelText('Comparison')).getAllByRole('option').map((option) => option.textContent);
        expect(offered).toEqual(['is', 'is greater than', 'is at least', 'is less than', 'is at most', 'is known', 'is not known']);
        await userEvent.selectOptions(screen.getByLabelText('Field'), 'birthday');
        expect(screen.getByLabelText('Value').getAttribute('type')).toBe('date');
        await userEvent.selectOptions(screen.getByLabelText('Field'), 'Another field…');
        await userEvent.type(screen.getByLabelText('Name of the field'), 'shoe size');
        await userEvent.type(screen.getByLabelText('Value'), '42');
        await waitFor(() => expect(service.state.previews.at(-1)).toEqual({ all: [{ field: { name: 'shoe size', operator: 'EQUALS', value: '42' } }] }));
    });

    it('marks what is missing only when it is saved', async () => {
        open('/email/segments/new');
        await screen.findByLabelText('Name');
        expect(screen.queryByText('Complete this condition.')).toBeNull();
        await press('Create segment');
        expect(screen.getByText('Enter a name.')).toBeTruthy();
        expect(screen.getByText('Complete this condition.')).toBeTruthy();
        expect(document.activeElement).toBe(screen.getByLabelText('Name'));
        expect(service.writes).toEqual([]);
    });

    it('shows at a condition what the service refuses', async () => {
        service.state.refused = problem(400, 'Invalid.', [{ pointer: '/conditions/all/0/tag', detail: 'must be known' }]);
        open('/email/segments/s2');
        const condition = await screen.findByRole('group', { name: 'Condition: Tag' });
        await within(condition).findByText('must be known');
    });

    it('moves the focus to what was added, and keeps it when something is removed', async () => {
        open('/email/segments/s2');
        await press('Add condition');
        expect(document.activeElement).toBe(kind()[1]);
        await userEvent.click(screen.getAllByRole('button', { name: 'Remove condition' })[1]!);
        expect(kind()).toHaveLength(1);
        expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add condition' }));
    });

    it('asks before changes are lost', async () => {
        const router = open('/email/segments/s2');
        await userEvent.type(await screen.findByLabelText('Name'), ' and Bremen');
        void router.navigate({ to: '/email/segments' } as never);
        await screen.findByRole('dialog', { name: 'Discard your changes?' });
        await press('Discard changes');
        await waitFor(() => expect(router.state.location.pathname).toBe('/email/segments'));
    });

    it('only shows built-in segments, which can be duplicated', async () => {
        open('/email/segments/s1');
        await screen.findByText(/Built-in segments can’t be changed/);
        expect(screen.getByText('Every contact.')).toBeTruthy();
        expect(screen.queryByRole('button', { name: 'Save segment' })).toBeNull();
        await userEvent.click(screen.getByRole('link', { name: 'Duplicate' }));
        expect(await screen.findByDisplayValue('All contacts (copy)')).toBeTruthy();
    });

    it('only shows segments to a viewer', async () => {
        open('/email/segments/s2', ['viewer']);
        await screen.findByText('Only a marketer can change segments.');
        expect(screen.getByText('Contacts with: the tag “vip”.')).toBeTruthy();
        expect(screen.getByLabelText('Name').closest('fieldset')?.disabled).toBe(true);
        expect(service.state.previews).toEqual([]);
    });

    it('deletes a segment unless another one refers to it', async () => {
        service.segments.set('s3', storedSegment('s3', { name: 'Around Hamburg', conditions: { segment: 's2' } }));
        open('/email/segments/s2');
        await press('Delete');
        await screen.findByText('Segments: Around Hamburg');
        expect(service.writes).toEqual([]);
    });
});
