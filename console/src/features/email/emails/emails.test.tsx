import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EmailsPage } from '#features/email/emails/page.tsx';
import { emailsSearch, logSearch } from '#features/email/emails/search.ts';
import { storedCampaign } from '#testing/campaign-server.ts';
import { EMAIL, emailServer, storedEmail } from '#testing/email-server.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
let service: ReturnType<typeof emailServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    service = emailServer();
    server.use(...service.handlers, http.get(`${SITE}/marketing/campaigns`, () => HttpResponse.json({ items: [storedCampaign('c1', { status: 'ACTIVE' })] })));
});

function open(path: string) {
    const root = createRootRoute({ component: Outlet });
    return renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/email/emails', validateSearch: emailsSearch, component: EmailsPage })]), path);
}

describe('the list of emails', () => {
    beforeEach(() => {
        service.emails.set('e1', storedEmail('e1'));
        service.emails.set('e2', storedEmail('e2', { subject: 'Coats in winter', status: 'SENDING', startedAt: '2026-11-20T08:00:00Z', recipients: 1200 }));
    });

    it('shows the newest first, with campaign and audience', async () => {
        open('/email/emails');
        await screen.findByText('Coats in winter');
        const rows = screen.getAllByRole('row').slice(1);
        expect(within(rows[0]!).getByText('Coats in winter')).toBeTruthy();
        expect(within(rows[0]!).getByText('1,200')).toBeTruthy();
        expect(await within(rows[1]!).findByText('All contacts')).toBeTruthy();
        expect(await within(rows[1]!).findByText('Wool')).toBeTruthy();
    });

    it('filters by status and subject in the address', async () => {
        const router = open('/email/emails?status=DRAFT');
        await screen.findByText('Wool is patient');
        expect(screen.queryByText('Coats in winter')).toBeNull();
        await userEvent.click(screen.getByRole('link', { name: /^All/ }));
        await userEvent.type(screen.getByRole('searchbox'), 'coats');
        await waitFor(() => expect(screen.queryByText('Wool is patient')).toBeNull());
        expect(router.state.location.search).toEqual({ q: 'coats' });
    });

    it('pages from the newest to the oldest', async () => {
        for (let n = 3; n <= 30; n++) service.emails.set(`e${n}`, storedEmail(`e${n}`, { subject: `Email ${n}` }));
        open('/email/emails');
        await screen.findByText('Email 30');
        expect(screen.getByText('1–25 of 30')).toBeTruthy();
        await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
        await screen.findByText('Wool is patient');
        await userEvent.click(screen.getByRole('button', { name: 'Previous page' }));
        await screen.findByText('Email 30');
    });

    it('says that it counted no further', async () => {
        server.use(http.get(EMAIL, () => HttpResponse.json({ items: [storedEmail('e1')], nextCursor: 'x', counts: { ALL: 1000, DRAFT: 1000 } })));
        open('/email/emails');
        await waitFor(() => expect(screen.getByRole('link', { name: /^Draft/ }).textContent).toBe('Draft1,000+'));
    });
});

describe('search parameters', () => {
    it('that are invalid are dropped', () => {
        expect(emailsSearch({ status: 'LOST', page: 2, q: '' })).toEqual({});
        expect(logSearch({ state: 'SENT', page: 3 })).toEqual({ state: 'SENT' });
        expect(logSearch({ state: 'X', cursor: 'abc', page: 3 })).toEqual({ cursor: 'abc', page: 3 });
    });
});
