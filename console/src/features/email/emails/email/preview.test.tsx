import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EmailDetailsPage } from '#features/email/emails/email/page.tsx';
import { logSearch } from '#features/email/emails/search.ts';
import type { Email } from '#features/email/emails/types.ts';
import { storedCampaign } from '#testing/campaign-server.ts';
import { designServer, storedAbTest } from '#testing/design-server.ts';
import { EMAIL, emailServer, storedContact, storedEmail } from '#testing/email-server.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
let service: ReturnType<typeof emailServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    service = emailServer();
    server.use(...service.handlers, http.get(`${SITE}/marketing/campaigns/:id`, () => HttpResponse.json(storedCampaign('c1', { status: 'ACTIVE' }))));
});

function openEmail(part: Partial<Email>, roles?: string[]) {
    service.emails.set('e1', storedEmail('e1', part));
    const root = createRootRoute({ component: Outlet });
    return renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/email/emails/$id', validateSearch: logSearch, component: EmailDetailsPage })]), '/email/emails/e1', roles);
}

const sending = { status: 'SENDING' as const, startedAt: '2026-11-20T08:00:00Z' };
const dialog = () => within(screen.getByRole('dialog'));
const act = async (button: string) => {
    await userEvent.click(await screen.findByRole('button', { name: button }));
    await screen.findByRole('dialog');
};

describe('the content of an email', () => {
    it('is shown as a contact sees it, also to a viewer', async () => {
        service.contacts.set('k1', storedContact('k1', { email: 'anna@example.com' }));
        openEmail(sending, ['viewer']);
        await act('Preview');
        await dialog().findByText('Wool for you');
        await userEvent.type(dialog().getByLabelText(/^As a contact sees it/), 'anna@example.com');
        await dialog().findByText('Wool for anna@example.com');
    });

    it('says what was removed from it', async () => {
        openEmail({ removed: ['script', 'a[onclick]'] });
        expect(await screen.findByText('script, a[onclick]')).toBeTruthy();
    });

    it('is sent to some addresses as a test', async () => {
        const { handlers, writes } = designServer();
        server.use(...handlers);
        openEmail({});
        await act('Send test');
        await userEvent.type(dialog().getByLabelText('Addresses'), 'a@b.example');
        await userEvent.click(dialog().getByRole('button', { name: 'Send test' }));
        await within(await dialog().findByRole('list', { name: 'Test emails' })).findByText('Sent', {}, { timeout: 4_000 });
        expect(writes).toMatchObject([{ path: '/e1/test-send', body: { to: ['a@b.example'] } }]);
    });

    it('leads everyone to its A/B test', async () => {
        server.use(http.get(`${EMAIL}/:id/ab-test`, () => HttpResponse.json(storedAbTest())));
        openEmail(sending, ['viewer']);
        expect((await screen.findByRole('link', { name: 'A/B test' })).getAttribute('href')).toBe('/email/emails/e1/ab-test');
    });
});
