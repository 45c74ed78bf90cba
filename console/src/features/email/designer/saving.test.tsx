import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Block } from '#features/email/design/types.ts';
import { EmailDesignPage } from '#features/email/designer/email-page.tsx';
import { TemplateDesignPage } from '#features/email/designer/template-page.tsx';
import type { Email } from '#features/email/emails/types.ts';
import { emailDesignSearch } from '#features/email/setup/search.ts';
import { designServer, storedTemplate } from '#testing/design-server.ts';
import { emailServer, problem, storedEmail } from '#testing/email-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const server = setupServer();
let emails: ReturnType<typeof emailServer>;
let design: ReturnType<typeof designServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => {
    server.resetHandlers();
    localStorage.clear();
});
beforeEach(() => {
    emails = emailServer();
    design = designServer();
    server.use(...design.handlers, ...emails.handlers);
});

function open(path: string, roles?: string[]) {
    const root = createRootRoute({ component: Outlet });
    return renderPage(
        root.addChildren([
            createRoute({ getParentRoute: () => root, path: '/email/emails/$id/design', validateSearch: emailDesignSearch, component: EmailDesignPage }),
            createRoute({ getParentRoute: () => root, path: '/email/templates/$id/design', component: TemplateDesignPage }),
        ]),
        path,
        roles,
    );
}

const HEADING: Block = { type: 'heading', text: 'Wool' };
const TEXT: Block = { type: 'text', text: 'It is patient.' };

function openEmail(blocks: Block[], part: Partial<Email> = {}, roles?: string[], search = '') {
    emails.emails.set('e1', { ...storedEmail('e1', part), ...{ source: { type: 'BLOCKS', blocks }, language: 'en' } } as Email);
    return open(`/email/emails/e1/design${search}`, roles);
}

const canvas = () => screen.findByRole('list', { name: 'Blocks of the email' });
const namesIn = (list: HTMLElement) => within(list).getAllByRole('group').map((group) => group.getAttribute('aria-label'));
const handle = (name: string) => screen.findByRole('button', { name: `${name}. Drag to move.` });
const saved = () => waitFor(() => expect(screen.getByText('Saved')).toBeTruthy());
const keep = (version: number, blocks: Block[] = [TEXT]) => localStorage.setItem('kept:sunrise:mark:design:email:e1', JSON.stringify({ content: { subject: 'Kept', previewText: '', language: 'en', blocks }, version }));
const lastWrite = () => emails.writes.at(-1);

describe('saving a design', () => {
    it('overwrites what someone else saved only if asked', async () => {
        openEmail([HEADING]);
        await userEvent.click(await screen.findByRole('button', { name: 'Add Divider' }));
        emails.emails.set('e1', { ...emails.emails.get('e1')!, version: 7 });
        await screen.findByText('Someone else changed this in the meantime.');
        await userEvent.click(screen.getByRole('button', { name: 'Save mine over it' }));
        await saved();
        expect(lastWrite()).toMatchObject({ ifMatch: '"7"', body: { blocks: [HEADING, { type: 'divider' }] } });
    });

    it('shows what someone else saved if asked', async () => {
        openEmail([HEADING]);
        await userEvent.click(await screen.findByRole('button', { name: 'Add Divider' }));
        emails.emails.set('e1', { ...emails.emails.get('e1')!, ...{ source: { type: 'BLOCKS', blocks: [TEXT] } }, version: 7 } as Email);
        await userEvent.click(await screen.findByRole('button', { name: 'Show theirs, drop mine' }));
        await saved();
        expect(namesIn(await canvas())).toEqual(['Text: It is patient.']);
    });

    it('says why it was not saved, and keeps the work in the browser', async () => {
        emails.state.refused = problem(400, 'The email is invalid.', [{ pointer: '/subject', detail: 'subject is too long.' }]);
        openEmail([HEADING]);
        await userEvent.type(await screen.findByLabelText('Subject'), '!');
        await screen.findByText('Not saved. The email is invalid. subject is too long. Your work is kept in this browser.');
        expect(Object.values(localStorage).join()).toContain('Wool is patient!');
        await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
        await saved();
        expect(Object.keys(localStorage)).toEqual([]);
    });

    it('brings unsaved work of this browser back', async () => {
        keep(1, [TEXT, { type: 'button' }]);
        openEmail([HEADING]);
        await screen.findByText('Your unsaved work is back.');
        expect(screen.getByLabelText<HTMLInputElement>('Subject').value).toBe('Kept');
        await userEvent.click(screen.getByRole('button', { name: 'Discard it' }));
        expect(namesIn(await canvas())).toEqual(['Heading: Wool']);
        expect(screen.queryByText('Your unsaved work is back.')).toBeNull();
        await userEvent.type(screen.getByLabelText('Subject'), '!');
        expect(screen.queryByText('Your unsaved work is back.')).toBeNull();
    });

    it('selects no block of unsaved work for an address that names a stored one', async () => {
        keep(1, [TEXT, HEADING]);
        openEmail([HEADING, TEXT], {}, undefined, '?block=/blocks/1');
        await screen.findByText('Your unsaved work is back.');
        expect(screen.queryByRole('region', { name: 'Properties: Heading' })).toBeNull();
    });

    it('no longer speaks of unsaved work once it is saved', async () => {
        keep(1);
        openEmail([HEADING]);
        await screen.findByText('Your unsaved work is back.');
        await saved();
        await userEvent.type(screen.getByLabelText('Subject'), '!');
        expect(screen.queryByText('Your unsaved work is back.')).toBeNull();
    });

    it('keeps unsaved work after someone else saved, until the person decides', async () => {
        keep(1);
        openEmail([HEADING], { version: 3 });
        await screen.findByText('Someone else changed this in the meantime.');
        expect(namesIn(await canvas())).toEqual(['Text: It is patient.']);
        expect(Object.values(localStorage).join()).toContain('Kept');
        await userEvent.click(screen.getByRole('button', { name: 'Save mine over it' }));
        await saved();
        expect(lastWrite()).toMatchObject({ ifMatch: '"3"', body: { subject: 'Kept', blocks: [TEXT] } });
        expect(Object.keys(localStorage)).toEqual([]);
    });

    it('asks for content instead of saving none', async () => {
        openEmail([HEADING]);
        (await handle('Heading: Wool')).focus();
        await userEvent.keyboard('{Delete}');
        await screen.findByText('Add content to save');
        expect(emails.writes).toEqual([]);
    });
});

describe('designing a template', () => {
    it('makes no version of what is unchanged', async () => {
        design.templates.set('t1', storedTemplate('t1', { source: { type: 'HTML', html: '<p>News</p>' } }));
        open('/email/templates/t1/design');
        const editor = await screen.findByRole('textbox', { name: 'HTML of the email' });
        fireEvent.keyDown(editor, { key: 's', ctrlKey: true });
        await screen.findByText('Saved');
        await new Promise((resolve) => setTimeout(resolve, 50));
        expect(design.writes).toEqual([]);
    });

    it('makes a version only when asked', async () => {
        design.templates.set('t1', storedTemplate('t1'));
        open('/email/templates/t1/design');
        await userEvent.click(await screen.findByRole('button', { name: 'Add Divider' }));
        await screen.findByText('Not saved yet');
        await userEvent.click(screen.getByRole('button', { name: 'Save version' }));
        await saved();
        expect(design.writes).toMatchObject([{ method: 'PATCH', ifMatch: '"1"', body: { blocks: [{ type: 'heading', text: 'News' }, { type: 'divider' }] } }]);
    });
});
