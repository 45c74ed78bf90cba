import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fieldsOf } from '#features/notifications/settings/fields.ts';
import { NotificationSettingsPage } from '#features/notifications/settings/page.tsx';
import { overviewServer } from '#testing/overview-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const server = setupServer();
let ava: ReturnType<typeof overviewServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    ava = overviewServer();
    server.use(...ava.handlers);
});

function open() {
    const root = createRootRoute();
    const routes = ['/settings/notifications', '/notifications'].map((path) => createRoute({ getParentRoute: () => root, path, ...(path.startsWith('/settings') && { component: NotificationSettingsPage }) }));
    renderPage(root.addChildren(routes), '/settings/notifications', ['viewer']);
}

// By its text: names by role are slow to work out beside 400 time zones.
const button = () => screen.getByText<HTMLButtonElement>('Save');
const save = () => userEvent.click(button());

describe('notification settings', () => {
    it('change what a person is notified of, at the version that they saw', async () => {
        open();

        await userEvent.click(await screen.findByLabelText(/A problem is solved/));
        await save();

        expect(await screen.findByText('Notification settings saved.')).toBeDefined();
        expect(ava.writes).toEqual([{ path: '/notifications/settings', body: { kinds: ['FAILURE_RAISED', 'RECOMMENDATION_ISSUED', 'CAMPAIGN_ENDED'], digest: expect.objectContaining({ enabled: false, hour: 8 }) }, ifMatch: '"1"' }]);
        await waitFor(() => expect(button().disabled).toBe(true));
    });

    it('switch the digest on, at an hour of a time zone', async () => {
        open();

        await userEvent.click(await screen.findByLabelText(/Send me a daily digest/));
        await userEvent.selectOptions(screen.getByLabelText('At'), '6');
        await userEvent.selectOptions(screen.getByLabelText('Time zone'), 'America/New_York');
        await save();

        await screen.findByText('Notification settings saved.');
        expect(ava.writes[0]?.body).toMatchObject({ digest: { enabled: true, hour: 6, timeZone: 'America/New_York' } });
    });

    it('say that a digest needs an address', async () => {
        open();
        await userEvent.click(await screen.findByLabelText(/Send me a daily digest/));
        ava.state.refused.settings = HttpResponse.json({ title: 'Unprocessable', status: 422, detail: 'No address.' }, { status: 422 });

        await save();

        expect(await screen.findByText(/Your sign-in has no confirmed email address/)).toBeDefined();
    });

    it('show the newest if they were changed in another window', async () => {
        open();
        await userEvent.click(await screen.findByLabelText(/A campaign ends/));
        ava.state.settings = { ...ava.state.settings, kinds: ['CAMPAIGN_ENDED'], version: 2 };

        await save();

        expect(await screen.findByText(/changed in another window/)).toBeDefined();
        await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>(/Something goes wrong/).checked).toBe(false));
        expect(screen.getByLabelText<HTMLInputElement>(/A campaign ends/).checked).toBe(true);
    });

    it('say where the digest is sent', async () => {
        ava.state.settings = { ...ava.state.settings, digest: { enabled: true, hour: 7, timeZone: 'Europe/Berlin', address: 'vera@sunrise.example' } };
        open();

        expect(await screen.findByText(/It is sent to vera@sunrise\.example\./)).toBeDefined();
    });

    it('propose the person’s own time zone until there was a digest', () => {
        const digest = { enabled: false, hour: 8, timeZone: 'UTC' };
        expect(fieldsOf({ kinds: [], digest, version: 1 }, 'Europe/Berlin').timeZone).toBe('Europe/Berlin');
        expect(fieldsOf({ kinds: [], digest: { ...digest, enabled: true }, version: 1 }, 'Europe/Berlin').timeZone).toBe('UTC');
        expect(fieldsOf({ kinds: [], digest: { ...digest, timeZone: 'Asia/Tokyo' }, version: 1 }, 'Europe/Berlin').timeZone).toBe('Asia/Tokyo');
    });
});
