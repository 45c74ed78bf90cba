import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Block } from '#features/email/design/types.ts';
import { EmailDesignPage } from '#features/email/designer/email-page.tsx';
import { TemplateDesignPage } from '#features/email/designer/template-page.tsx';
import type { Email } from '#features/email/emails/types.ts';
import { emailDesignSearch } from '#features/email/setup/search.ts';
import { designServer } from '#testing/design-server.ts';
import { EMAIL, emailServer, problem, storedEmail } from '#testing/email-server.ts';
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
const COLUMNS: Block = { type: 'columns', columns: [{ blocks: [TEXT] }, { blocks: [TEXT, { type: 'text', text: 'It is warm.' }] }] };

function openEmail(blocks: Block[], part: Partial<Email> = {}, roles?: string[], search = '') {
    emails.emails.set('e1', { ...storedEmail('e1', part), ...{ source: { type: 'BLOCKS', blocks }, language: 'en' } } as Email);
    return open(`/email/emails/e1/design${search}`, roles);
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
            { code: 'LINK_TEXT_VAGUE', severity: 'ERROR', where: '/blocks/1/columns/1/blocks/1', message: 'The text is vague.', fix: 'Say more.' },
        ];
        openEmail([HEADING, COLUMNS]);
        const findings = within(await screen.findByRole('list', { name: 'What to correct' }));
        expect(findings.getAllByRole('listitem')[0]!.textContent).toContain('The text is vague.');
        expect(findings.getAllByRole('button')).toHaveLength(1);
        await userEvent.click(findings.getByRole('button', { name: 'Go to block' }));
        await screen.findByRole('region', { name: 'Properties: Text' });
        await waitFor(async () => expect(document.activeElement).toBe(await handle('Text: It is warm.')));
    });

    it('starts with the block that an address names', async () => {
        openEmail([HEADING, COLUMNS], {}, undefined, '?block=/blocks/1/columns/1/blocks/1');
        await screen.findByRole('region', { name: 'Properties: Text' });
        await waitFor(async () => expect(document.activeElement).toBe(await handle('Text: It is warm.')));
    });

    it('counts incomplete blocks to the one that an address names', async () => {
        openEmail([{ type: 'button' } as Block, HEADING, TEXT], {}, undefined, '?block=/blocks/2');
        await screen.findByRole('region', { name: 'Properties: Text' });
    });

    it('does not turn blocks into HTML that is not made yet', async () => {
        server.use(http.post(`${EMAIL}/builder/build`, () => problem(400, 'The email is invalid.')));
        openEmail([HEADING]);
        await screen.findByText('The email is invalid.');
        await userEvent.click(screen.getByRole('button', { name: 'HTML' }));
        const dialog = within(await screen.findByRole('dialog'));
        dialog.getByText(/The HTML could not be made/);
        expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Continue with HTML' }).disabled).toBe(true);
    });

    it('fills columns and sections with the keyboard', async () => {
        openEmail([HEADING]);
        await userEvent.click(await screen.findByRole('button', { name: 'Add Columns' }));
        const place = () => screen.findByRole('list', { name: 'Column 2 of 2' });
        screen.getAllByRole('button', { name: 'Add block here' })[1]!.focus();
        await userEvent.keyboard('{Enter}');
        await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add Heading' })));
        await userEvent.click(screen.getByRole('button', { name: 'Add Divider' }));
        expect(namesIn(await place())).toEqual(['Divider']);
        await userEvent.click(await handle('Columns'));
        await userEvent.click(screen.getByRole('button', { name: 'Show the palette' }));
        await userEvent.click(screen.getByRole('button', { name: 'Add Space' }));
        expect(namesIn(await screen.findByRole('list', { name: 'Column 1 of 2' }))).toEqual(['Space']);
        await userEvent.click(await handle('Heading: Wool'));
        await userEvent.click(screen.getByRole('button', { name: 'Move to…' }));
        await userEvent.click(await screen.findByRole('menuitem', { name: 'Columns 1, column 2' }));
        expect(namesIn(await place())).toEqual(['Divider', 'Heading: Wool']);
    });

    it('makes a footer without links', async () => {
        openEmail([{ type: 'footer' }]);
        await userEvent.click(await handle('Footer'));
        await userEvent.click(screen.getByRole('checkbox', { name: /^Links to unsubscribe/, checked: true }));
        screen.getByText('Without links to unsubscribe and to the web version');
        await saved();
        expect(lastWrite()?.body).toEqual({ blocks: [{ type: 'footer', links: false }] });
    });

    it('asks before blocks become HTML', async () => {
        openEmail([HEADING]);
        await screen.findByTitle('Preview of the email, phone, light');
        await userEvent.click(screen.getByRole('button', { name: 'HTML' }));
        await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Continue with HTML' }));
        await screen.findByRole('textbox', { name: 'HTML of the email' });
        await saved();
        expect(lastWrite()?.body).toEqual({ htmlContent: '<h1>Built for {{ contact.firstName }}</h1>' });
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
