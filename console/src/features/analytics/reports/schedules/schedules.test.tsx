import { createRootRoute } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Schedules } from '#features/analytics/reports/schedules/schedules.tsx';
import type { ReportSchedule } from '#features/analytics/types.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
const SCHEDULES = `${SITE}/marketing/analytics/reports/schedules`;

let schedules: ReportSchedule[] = [];
let requests: { method: string; body?: unknown; ifMatch?: string | null }[] = [];

const schedule = (more: Partial<ReportSchedule> = {}): ReportSchedule => ({
    id: 's1',
    campaignId: 'c1',
    name: 'Monday numbers',
    reportType: 'summary',
    days: 7,
    channels: ['ADS', 'EMAIL'],
    timing: { cadence: 'MONTHLY', time: '08:00', timeZone: 'Europe/Berlin' },
    recipients: ['board@example.com', 'ceo@example.com'],
    paused: false,
    nextRunAt: '2026-11-30T07:00:00Z',
    createdBy: 'mark',
    createdAt: '2026-11-20T09:00:00Z',
    updatedAt: '2026-11-20T09:00:00Z',
    version: 3,
    ...more,
});

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    schedules = [];
    requests = [];
    server.use(
        http.get(SCHEDULES, () => HttpResponse.json({ items: schedules })),
        http.post(SCHEDULES, async ({ request }) => {
            requests.push({ method: 'POST', body: await request.json() });
            schedules = [schedule({ name: 'Weekly' })];
            return HttpResponse.json(schedules[0], { status: 201 });
        }),
        http.patch(`${SCHEDULES}/s1`, async ({ request }) => {
            const body = (await request.json()) as Partial<ReportSchedule>;
            requests.push({ method: 'PATCH', body, ifMatch: request.headers.get('If-Match') });
            schedules = [schedule(body)];
            return HttpResponse.json(schedules[0]);
        }),
        http.delete(`${SCHEDULES}/s1`, () => {
            schedules = [];
            return new HttpResponse(null, { status: 204 });
        }),
    );
});

function open(canWrite = true) {
    const root = createRootRoute({ component: () => <Schedules id="c1" request={{ reportType: 'executive', channels: ['ADS'] }} zone="Europe/Berlin" canWrite={canWrite} /> });
    renderPage(root, '/');
    return userEvent.setup();
}

/** Pastes, because a report's name and recipients need not be typed key by key. */
async function fill(user: ReturnType<typeof open>, label: string, text: string) {
    await user.click(screen.getByLabelText(label));
    await user.paste(text);
}

describe('scheduled emails', () => {
    it('creates a weekly schedule of the report on screen', async () => {
        const user = open();
        await user.click(await screen.findByRole('button', { name: 'Schedule report' }));
        await fill(user, 'Name', 'Weekly');
        await user.selectOptions(screen.getByLabelText('Weekday'), 'Friday');
        await fill(user, 'Recipients', 'a@example.com, b@example.com\na@example.com');
        await user.click(screen.getByText('Schedule', { selector: 'button' }));

        expect(await screen.findByRole('list', { name: 'Scheduled emails' })).toBeTruthy();
        expect(requests).toEqual([
            {
                method: 'POST',
                body: {
                    campaignId: 'c1',
                    name: 'Weekly',
                    reportType: 'executive',
                    days: 7,
                    channels: ['ADS'],
                    timing: { cadence: 'WEEKLY', weekday: 'FRIDAY', time: '08:00', timeZone: 'Europe/Berlin' },
                    recipients: ['a@example.com', 'b@example.com'],
                },
            },
        ]);
    });

    it('says what is wrong before anything is sent', async () => {
        const user = open();
        await user.click(await screen.findByRole('button', { name: 'Schedule report' }));
        await user.clear(screen.getByLabelText('Days covered'));
        await fill(user, 'Recipients', 'nobody');
        await user.click(screen.getByText('Schedule', { selector: 'button' }));

        expect(await screen.findByText('Enter a name.')).toBeTruthy();
        expect(screen.getByText('Enter a whole number from 1 to 366.')).toBeTruthy();
        expect(screen.getByText('nobody is not an email address.')).toBeTruthy();
        expect(requests).toEqual([]);
    });

    it('sends only what the person changed, with the version that they saw', async () => {
        schedules = [schedule()];
        const user = open();
        await user.click(await screen.findByRole('button', { name: 'Actions for Monday numbers' }));
        await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
        expect(screen.getByLabelText<HTMLSelectElement>('Day of the month').value).toBe('last');
        await user.selectOptions(screen.getByLabelText('Day of the month'), '15');
        await user.click(screen.getByText('Save', { selector: 'button' }));

        await waitFor(() => expect(requests).toHaveLength(1));
        expect(requests[0]).toEqual({
            method: 'PATCH',
            ifMatch: '"3"',
            body: { timing: { cadence: 'MONTHLY', dayOfMonth: 15, time: '08:00', timeZone: 'Europe/Berlin' } },
        });
    });

    it('keeps what was typed when someone else changed the schedule', async () => {
        schedules = [schedule()];
        server.use(http.patch(`${SCHEDULES}/s1`, () => HttpResponse.json({ title: 'Stale', status: 412 }, { status: 412 })));
        const user = open();
        await user.click(await screen.findByRole('button', { name: 'Actions for Monday numbers' }));
        await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
        await user.type(screen.getByLabelText('Name'), ' 2');
        await user.click(screen.getByText('Save', { selector: 'button' }));

        expect(await screen.findByText(/Someone else has changed this schedule/)).toBeTruthy();
        expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Monday numbers 2');
    });

    it('pauses, and deletes after confirmation', async () => {
        schedules = [schedule()];
        const user = open();
        await user.click(await screen.findByRole('button', { name: 'Actions for Monday numbers' }));
        await user.click(await screen.findByRole('menuitem', { name: 'Pause' }));
        await waitFor(() => expect(requests).toEqual([{ method: 'PATCH', ifMatch: '"3"', body: { paused: true } }]));
        expect(await screen.findByText(/^Paused/)).toBeTruthy();

        await user.click(screen.getByRole('button', { name: 'Actions for Monday numbers' }));
        await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
        const dialog = screen.getByRole('dialog', { name: 'Delete “Monday numbers”?' });
        await user.click(within(dialog).getByRole('button', { name: 'Delete' }));
        expect(await screen.findByText('Nothing scheduled')).toBeTruthy();
    });

    it('shows viewers the next run and the last result, and nothing to change', async () => {
        schedules = [schedule({ lastRunAt: '2026-11-20T07:00:00Z', lastError: 'CAMPAIGN_NOT_FOUND' })];
        open(false);

        const row = (await screen.findByText('Monday numbers')).closest('li')!;
        expect(row.textContent).toContain('On the last day of each month at 08:00 (Europe/Berlin)');
        expect(row.textContent).toContain('To board@example.com and 1 more');
        expect(row.textContent).toMatch(/Next run .*Failed .*The campaign no longer exists\./);
        expect(within(screen.getByRole('region', { name: 'Scheduled emails' })).queryByRole('button')).toBeNull();
    });
});
