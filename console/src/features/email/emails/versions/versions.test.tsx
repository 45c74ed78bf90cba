import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EmailDetailsPage } from '#features/email/emails/email/page.tsx';
import { logSearch } from '#features/email/emails/search.ts';
import type { Email, EmailVersionSummary } from '#features/email/emails/types.ts';
import { storedCampaign } from '#testing/campaign-server.ts';
import { emailServer, progress, storedEmail } from '#testing/email-server.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
let service: ReturnType<typeof emailServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    service = emailServer();
    service.state.versions = [stored(3, { origin: 'APPROVED', offered: true }), stored(2, { current: true, changedBy: 'Mia' }), stored(1, { origin: 'APPROVED', subject: 'Wool' })];
    server.use(...service.handlers, http.get(`${SITE}/marketing/campaigns/:id`, () => HttpResponse.json(storedCampaign('c1', { status: 'ACTIVE' }))));
});

const stored = (version: number, part: Partial<EmailVersionSummary> = {}): EmailVersionSummary => ({ version, origin: 'EDITED', changedAt: '2026-11-20T08:00:00Z', current: false, offered: false, ...part });

function open(part: Partial<Email> = {}, roles?: string[]) {
    service.emails.set('e1', storedEmail('e1', part));
    const root = createRootRoute({ component: Outlet });
    return renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/email/emails/$id', validateSearch: logSearch, component: EmailDetailsPage })]), '/email/emails/e1', roles);
}

const dialog = async () => within(await screen.findByRole('dialog'));

describe('the versions of an email', () => {
    it('say where they come from, and which the email has', async () => {
        open();
        const list = within(await screen.findByRole('list', { name: 'Versions' }));
        const [newest, current] = list.getAllByRole('listitem').map((item) => item.textContent);
        expect(newest).toMatch(/Version 3.*Newly approved.*Approved content/);
        expect(current).toMatch(/Version 2.*Current.*Edited.*by Mia/);
        expect(list.queryByRole('button', { name: 'Restore version 2' })).toBeNull();
    });

    it('can be looked at', async () => {
        open();
        await userEvent.click(await screen.findByRole('button', { name: 'Look at version 1' }));
        expect(await (await dialog()).findByText('Preview of 1')).toBeTruthy();
    });

    it('are restored at the version that was seen', async () => {
        open();
        await userEvent.click(await screen.findByRole('button', { name: 'Restore version 1' }));
        await userEvent.click((await dialog()).getByRole('button', { name: 'Restore' }));
        await screen.findByText('Version 1 restored.');
        expect(service.writes).toMatchObject([{ method: 'POST', path: '/e1/versions/1/restore', ifMatch: '"1"' }]);
    });

    it('are not restored once the email is sent, nor by viewers', async () => {
        open({ status: 'COMPLETED', recipients: 1, progress: progress({ sent: 1 }) });
        await screen.findByRole('button', { name: 'Look at version 1' });
        expect(screen.queryByRole('button', { name: /Restore/ })).toBeNull();
    });
});

describe('content that is approved again', () => {
    const offer = /approved again with other words/;

    it('is offered beside the design, which stays if wanted', async () => {
        open({ offeredVersion: 3 });
        await screen.findByText(offer);
        await userEvent.click(screen.getByRole('button', { name: 'Keep the email as it is' }));
        await screen.findByText('The email stays as it is.');
        await waitFor(() => expect(screen.queryByText(offer)).toBeNull());
        expect(service.writes).toMatchObject([{ method: 'POST', path: '/e1/versions/3/dismiss' }]);
    });

    it('replaces the design only after a question', async () => {
        open({ offeredVersion: 3 });
        await userEvent.click(await screen.findByRole('button', { name: 'Use the new content' }));
        expect(service.writes).toEqual([]);
        await userEvent.click((await dialog()).getByRole('button', { name: 'Restore' }));
        await waitFor(() => expect(service.writes).toMatchObject([{ path: '/e1/versions/3/restore' }]));
        await waitFor(() => expect(screen.queryByText(offer)).toBeNull());
    });

    it('can only be looked at by viewers', async () => {
        open({ offeredVersion: 3 }, ['viewer']);
        await screen.findByText(offer);
        expect(screen.queryByRole('button', { name: 'Use the new content' })).toBeNull();
        await userEvent.click(screen.getByRole('button', { name: 'Look at the new content' }));
        expect(await (await dialog()).findByText('Preview of 3')).toBeTruthy();
    });
});
