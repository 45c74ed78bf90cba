import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
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

function openEmail(blocks: Block[], part: Partial<Email> = {}, roles?: string[]) {
    emails.emails.set('e1', { ...storedEmail('e1', part), ...{ source: { type: 'BLOCKS', blocks }, language: 'en' } } as Email);
    return open('/email/emails/e1/design', roles);
}

const canvas = () => screen.findByRole('list', { name: 'Blocks of the email' });
const namesIn = (list: HTMLElement) => within(list).getAllByRole('group').map((group) => group.getAttribute('aria-label'));
const handle = (name: string) => screen.findByRole('button', { name: `${name}. Drag to move.` });
const saved = () => waitFor(() => expect(screen.getByText('Saved')).toBeTruthy());
const lastWrite = () => emails.writes.at(-1);

describe('designing an email', () => {
    it('adds a block, previews it and saves it at the version that was seen', async () => {
        openEmail([HEADING]);
        await userEvent.click(await screen.findByRole('button', { name: 'Add Text' }));
        await userEvent.type(screen.getByRole('textbox', { name: 'Text: Text' }), 'Air it.');
        await saved();
        expect(lastWrite()).toMatchObject({ method: 'PATCH', path: '/e1', ifMatch: '"1"', body: { blocks: [HEADING, { type: 'text', text: 'Air it.' }] } });
        await waitFor(() => expect(design.state.built.at(-1)).toMatchObject({ blocks: [HEADING, { type: 'text', text: 'Air it.' }], language: 'en' }));
        expect(screen.getByTitle('Preview of the email, phone, light').getAttribute('sandbox')).toBe('');
    });

    it('does not save incomplete blocks, and leaves them out of the preview', async () => {
        openEmail([HEADING]);
        await userEvent.click(await screen.findByRole('button', { name: 'Add Button' }));
        await screen.findByText('Complete the marked blocks to save');
        await userEvent.type(screen.getByRole('textbox', { name: 'Button: Text' }), 'Go');
        await waitFor(() => expect(design.state.built.at(-1)).toMatchObject({ blocks: [HEADING] }));
        expect(emails.writes).toEqual([]);
        const panel = screen.getByRole('region', { name: 'Properties: Button' });
        await userEvent.type(within(panel).getByLabelText('Link'), 'https://shop.example');
        await saved();
        expect(lastWrite()?.body).toEqual({ blocks: [HEADING, { type: 'button', text: 'Go', href: 'https://shop.example' }] });
    });

    it('moves, duplicates and deletes with the keyboard, and undoes all of it', async () => {
        openEmail([HEADING, TEXT]);
        const list = await canvas();
        (await handle('Heading: Wool')).focus();
        await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
        expect(namesIn(list)).toEqual(['Text: It is patient.', 'Heading: Wool']);
        await screen.findByText('Moved to place 2 of 2.');
        (await handle('Heading: Wool')).focus();
        await userEvent.keyboard('{Control>}d{/Control}');
        expect(namesIn(list)).toHaveLength(3);
        (await handle('Text: It is patient.')).focus();
        await userEvent.keyboard('{Delete}');
        expect(namesIn(list)).toEqual(['Heading: Wool', 'Heading: Wool']);
        await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
        await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
        await userEvent.keyboard('{Control>}z{/Control}');
        expect(namesIn(list)).toEqual(['Heading: Wool', 'Text: It is patient.']);
        await userEvent.click(screen.getByRole('button', { name: 'Redo' }));
        expect(namesIn(list)).toEqual(['Text: It is patient.', 'Heading: Wool']);
    });

    it('inserts a field of the contact where the cursor is', async () => {
        openEmail([HEADING]);
        const subject = await screen.findByLabelText<HTMLInputElement>('Subject');
        subject.focus();
        subject.setSelectionRange(0, 0);
        await userEvent.click(screen.getByRole('button', { name: 'Subject: Insert a field of the contact' }));
        await userEvent.click(await screen.findByRole('menuitem', { name: 'First name' }));
        expect(subject.value).toBe('{{ contact.firstName | default: "there" }}Wool is patient');
        await userEvent.click(screen.getByRole('button', { name: 'Subject: Insert a field of the contact' }));
        expect(await screen.findByRole('menuitem', { name: 'orders' })).toBeTruthy();
    });

    it('leads from a finding to its block', async () => {
        design.state.findings = [
            { code: 'SUBJECT_LONG', severity: 'WARNING', where: '/subject', message: 'The subject is long.', fix: 'Shorten it.' },
            { code: 'LINK_TEXT_VAGUE', severity: 'ERROR', where: '/blocks/1/text', message: 'The text is vague.', fix: 'Say more.' },
        ];
        openEmail([HEADING, TEXT]);
        const findings = within(await screen.findByRole('list', { name: 'What to correct' }));
        expect(findings.getAllByRole('listitem')[0]!.textContent).toContain('The text is vague.');
        expect(findings.getAllByRole('button')).toHaveLength(1);
        await userEvent.click(findings.getByRole('button', { name: 'Go to block' }));
        await screen.findByRole('region', { name: 'Properties: Text' });
        await waitFor(async () => expect(document.activeElement).toBe(await handle('Text: It is patient.')));
    });

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
        localStorage.setItem('kept:sunrise:mark:design:email:e1', JSON.stringify({ content: { subject: 'Kept', previewText: '', language: 'en', blocks: [TEXT, { type: 'button' }] }, version: 1 }));
        openEmail([HEADING]);
        await screen.findByText('Your unsaved work is back.');
        expect(screen.getByLabelText<HTMLInputElement>('Subject').value).toBe('Kept');
        await userEvent.click(screen.getByRole('button', { name: 'Discard it' }));
        expect(namesIn(await canvas())).toEqual(['Heading: Wool']);
    });

    it('asks before blocks become HTML', async () => {
        openEmail([HEADING]);
        await screen.findByTitle('Preview of the email, phone, light');
        await userEvent.click(screen.getByRole('button', { name: 'HTML' }));
        await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Continue with HTML' }));
        await screen.findByRole('textbox', { name: 'HTML of the email' });
        await saved();
        expect(lastWrite()?.body).toEqual({ htmlContent: '<html><head></head><body>Built</body></html>' });
        await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
        expect(namesIn(await canvas())).toEqual(['Heading: Wool']);
    });

    it('saves a block for other emails, and inserts it', async () => {
        openEmail([HEADING]);
        await userEvent.click(await handle('Heading: Wool'));
        await userEvent.click(screen.getByRole('button', { name: 'Save block' }));
        const dialog = within(await screen.findByRole('dialog'));
        await userEvent.type(dialog.getByLabelText('Name'), 'Our heading');
        await userEvent.click(dialog.getByRole('button', { name: 'Save block' }));
        await waitFor(() => expect(design.writes.at(-1)?.body).toEqual({ name: 'Our heading', block: HEADING }));
        await userEvent.click(screen.getByRole('button', { name: 'Show the palette' }));
        await userEvent.click(await screen.findByRole('button', { name: 'Add Our heading' }));
        expect(namesIn(await canvas())).toEqual(['Heading: Wool', 'Heading: Wool']);
    });

    it('is closed to viewers', async () => {
        openEmail([HEADING], {}, ['viewer']);
        await screen.findByText('You can only look at this design');
    });

    it('is closed once sending has started', async () => {
        openEmail([HEADING], { status: 'SENDING' });
        await screen.findByText('This email can’t be changed any more');
    });
});

describe('designing a template', () => {
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
