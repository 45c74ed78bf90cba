import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NewEmailPage } from '#features/email/setup/new-page.tsx';
import { newEmailSearch, setupSearch } from '#features/email/setup/search.ts';
import { storedCampaign } from '#testing/campaign-server.ts';
import { designServer, storedTemplate } from '#testing/design-server.ts';
import { EMAIL, emailServer, problem, storedEmail } from '#testing/email-server.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
let design: ReturnType<typeof designServer>;
const created: unknown[] = [];

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    design = designServer();
    created.length = 0;
    const campaign = storedCampaign('c1', { status: 'ACTIVE', name: 'Winter' });
    server.use(
        http.post(`${EMAIL}/create`, async ({ request }) => {
            created.push(await request.json());
            return HttpResponse.json(storedEmail('e1'), { status: 201 });
        }),
        ...design.handlers,
        ...emailServer().handlers,
        http.get(`${SITE}/marketing/campaigns`, () => HttpResponse.json({ items: [campaign] })),
        http.get(`${SITE}/marketing/campaigns/:id`, () => HttpResponse.json(campaign)),
    );
});

function open(path: string, roles?: string[]) {
    const root = createRootRoute({ component: Outlet });
    return renderPage(
        root.addChildren([
            createRoute({ getParentRoute: () => root, path: '/email/emails/new', validateSearch: newEmailSearch, component: NewEmailPage }),
            createRoute({ getParentRoute: () => root, path: '/email/emails/$id/setup', validateSearch: setupSearch, component: () => 'The set-up' }),
        ]),
        path,
        roles,
    );
}

describe('a new email', () => {
    it('belongs to a campaign and starts with a template', async () => {
        design.templates.set('t1', storedTemplate('t1'));
        const router = open('/email/emails/new?template=t1');
        await screen.findByRole('radio', { name: 'Newsletter', checked: true });
        await userEvent.click(screen.getByRole('button', { name: 'Create draft' }));
        await screen.findByText('Choose the campaign that the email belongs to.');
        await userEvent.selectOptions(await screen.findByLabelText('Campaign'), 'Winter');
        await userEvent.type(screen.getByLabelText(/^Subject/), ' Coats ');
        await userEvent.click(screen.getByRole('button', { name: 'Create draft' }));
        await screen.findByText('The set-up');
        expect(created).toEqual([{ campaignId: 'c1', subject: 'Coats', templateId: 't1' }]);
        expect(router.state.location.href).toBe('/email/emails/e1/setup?step=design');
    });

    it('says so if the campaigns can’t be loaded', async () => {
        server.use(http.get(`${SITE}/marketing/campaigns`, () => problem(403, 'No.')));
        open('/email/emails/new');
        await screen.findByRole('alert');
        expect(screen.queryByRole('button', { name: 'Create draft' })).toBeNull();
    });

    it('cannot be created by viewers', async () => {
        open('/email/emails/new', ['viewer']);
        await screen.findByText('You can’t create emails');
    });
});
