import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { frameOf } from '#features/email/design/frame.ts';
import { TemplateDetailsPage } from '#features/email/templates/details/page.tsx';
import { TemplatesPage } from '#features/email/templates/page.tsx';
import { templateSearch } from '#features/email/templates/search.ts';
import { designServer, storedTemplate } from '#testing/design-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const server = setupServer();
let service: ReturnType<typeof designServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    service = designServer();
    service.templates.set('welcome', storedTemplate('welcome', { name: 'Welcome', builtIn: true }));
    service.templates.set('t1', storedTemplate('t1', { name: 'Monthly news', description: 'For the first Monday' }));
    server.use(...service.handlers);
});

function open(path: string, roles?: string[]) {
    const root = createRootRoute({ component: Outlet });
    return renderPage(
        root.addChildren([
            createRoute({ getParentRoute: () => root, path: '/email/templates', component: TemplatesPage }),
            createRoute({ getParentRoute: () => root, path: '/email/templates/$id', validateSearch: templateSearch, component: TemplateDetailsPage }),
            createRoute({ getParentRoute: () => root, path: '/email/templates/$id/design', component: () => 'The designer' }),
        ]),
        path,
        roles,
    );
}

const menu = async (name: string, item: string) => {
    await userEvent.click(await screen.findByRole('button', { name: `More actions for ${name}` }));
    await userEvent.click(await screen.findByRole('menuitem', { name: item }));
};
const dialog = async () => within(await screen.findByRole('dialog'));

describe('the templates', () => {
    it('are shown with their pictures, the built-in ones apart', async () => {
        open('/email/templates');
        const builtIn = within(await screen.findByRole('region', { name: 'Built in' }));
        expect(await builtIn.findByText('Welcome')).toBeTruthy();
        expect(builtIn.queryByText('Monthly news')).toBeNull();
        expect(await screen.findByTitle('Preview of Monthly news')).toBeTruthy();
        expect(screen.getAllByRole('link', { name: 'Use template' })[1]!.getAttribute('href')).toBe('/email/emails/new?template=t1');
    });

    it('can be duplicated', async () => {
        open('/email/templates');
        await menu('Welcome', 'Duplicate');
        await screen.findByText('“Copy of Welcome” created.');
        expect(service.writes).toMatchObject([{ method: 'POST', body: { name: 'Copy of Welcome', templateId: 'welcome' } }]);
        await screen.findByText('Copy of Welcome');
    });

    it('can be renamed, which sends only what changed', async () => {
        open('/email/templates');
        await menu('Monthly news', 'Rename');
        const form = await dialog();
        await userEvent.clear(form.getByLabelText('Name'));
        await userEvent.click(form.getByRole('button', { name: 'Save changes' }));
        await form.findByText('Enter a name.');
        await userEvent.type(form.getByLabelText('Name'), 'Weekly news');
        await userEvent.click(form.getByRole('button', { name: 'Save changes' }));
        await screen.findByText('“Weekly news” saved.');
        expect(service.writes).toMatchObject([{ method: 'PATCH', ifMatch: '"1"', body: { name: 'Weekly news' } }]);
    });

    it('can be deleted unless they are built in', async () => {
        open('/email/templates');
        await menu('Monthly news', 'Delete');
        await userEvent.click((await dialog()).getByRole('button', { name: 'Delete' }));
        await screen.findByText('No templates of your own yet');
        await userEvent.click(screen.getByRole('button', { name: 'More actions for Welcome' }));
        await screen.findByRole('menuitem', { name: 'Duplicate' });
        expect(screen.queryByRole('menuitem', { name: 'Delete' })).toBeNull();
    });

    it('start with an empty design, and open in the designer', async () => {
        open('/email/templates');
        await userEvent.click(await screen.findByRole('button', { name: 'New template' }));
        const form = await dialog();
        await userEvent.type(form.getByLabelText('Name'), 'Sale');
        await userEvent.click(form.getByRole('button', { name: 'Create template' }));
        await screen.findByText('The designer');
        expect(service.writes[0]?.body).toMatchObject({ name: 'Sale', blocks: [{ type: 'heading' }, { type: 'text' }, { type: 'footer' }] });
    });

    it('can only be looked at by viewers', async () => {
        open('/email/templates', ['viewer']);
        await screen.findByText('Monthly news');
        expect(screen.queryByRole('link', { name: 'Use template' })).toBeNull();
        expect(screen.queryByRole('button', { name: 'New template' })).toBeNull();
    });
});

describe('the versions of a template', () => {
    beforeEach(() => {
        service.versions.set('t1', [storedTemplate('t1', { name: 'Monthly news', html: '<html><head></head><body>Earlier</body></html>' })]);
        service.templates.set('t1', storedTemplate('t1', { name: 'Monthly news', version: 2 }));
    });

    it('can be looked at and restored', async () => {
        const router = open('/email/templates/t1');
        await userEvent.click(await screen.findByRole('link', { name: 'Version 1' }));
        await screen.findByText('You are looking at version 1.');
        expect(router.state.location.search).toEqual({ version: 1 });
        await waitFor(() => expect(screen.getByTitle('Preview of the email, desktop, light').getAttribute('srcdoc')).toContain('Earlier'));
        await userEvent.click(screen.getByRole('button', { name: 'Restore version 1' }));
        await userEvent.click((await dialog()).getByRole('button', { name: 'Restore' }));
        await screen.findByText('Version 1 restored.');
        expect(service.writes).toMatchObject([{ method: 'POST', path: '/templates/t1/versions/1/restore', ifMatch: '"2"' }]);
    });

    it('say so when someone else was faster', async () => {
        open('/email/templates/t1');
        await userEvent.click(await screen.findByRole('button', { name: 'Restore version 1' }));
        service.templates.set('t1', storedTemplate('t1', { version: 5 }));
        const question = await dialog();
        await userEvent.click(question.getByRole('button', { name: 'Restore' }));
        await question.findByText(/Someone else has changed this/);
    });
});

describe('the frame of an email', () => {
    const styled = '<html><head><style>@media (prefers-color-scheme:dark){p{color:white}}@media screen and (prefers-color-scheme: light){p{color:black}}</style></head></html>';

    it('has the chosen scheme, whatever the system prefers', () => {
        expect(frameOf(styled, 'dark')).toContain('@media (min-width: 0px){p{color:white}}@media screen and (max-width: 0px){p{color:black}}');
        expect(frameOf(styled, 'light')).toContain('@media (max-width: 0px){p{color:white}}@media screen and (min-width: 0px){p{color:black}}');
    });

    it('has links that lead nowhere', () => {
        expect(frameOf(styled, 'light')).toContain('<head><base target="_blank">');
        expect(frameOf('<p>Hi</p>', 'light')).toBe('<base target="_blank"><p>Hi</p>');
    });
});
