import { createRootRoute } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Schedules } from '#features/analytics/reports/schedules/schedules.tsx';
import { Links } from '#features/analytics/reports/sharing/links.tsx';
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
    stopped: [],
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
        http.get(`${SCHEDULES}/s1`, () => HttpResponse.json(schedules[0])),
        http.post(SCHEDULES, async ({ request }) => {
            requests.push({ method: 'POST', body: await request.json() });
            schedules = [schedule({ name: 'Weekly' })];
            return HttpResponse.json(schedules[0], { status: 201 });
        }),
        http.patch(`${SCHEDULES}/s1`, async ({ request }) => {
            const body = (await request.json()) as Partial<ReportSchedule>;
            const ifMatch = request.headers.get('If-Match');
            requests.push({ method: 'PATCH', body, ifMatch });
            const [current] = schedules;
            if (!current) return HttpResponse.json({ title: 'Not found', status: 404 }, { status: 404 });
            if (ifMatch !== `"${current.version}"`) return HttpResponse.json({ title: 'Stale', status: 412 }, { status: 412 });
            schedules = [{ ...current, ...body, version: current.version + 1 }];
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
    await user.click(await screen.findByLabelText(label));
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

    it('creates one schedule if Enter is pressed twice', async () => {
        const user = open();
        await user.click(await screen.findByRole('button', { name: 'Schedule report' }));
        await fill(user, 'Recipients', 'a@example.com');
        await fill(user, 'Name', 'Weekly');
        await user.keyboard('{Enter}{Enter}');

        expect(await screen.findByRole('list', { name: 'Scheduled emails' })).toBeTruthy();
        await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
        expect(requests).toHaveLength(1);
    });

    it('says which channels a schedule covers, and lets the person change them', async () => {
        schedules = [schedule({ channels: ['EMAIL'] })];
        const user = open();
        expect((await screen.findByText('Monday numbers')).closest('li')!.textContent).toContain('Email only');
        await user.click(screen.getByRole('button', { name: 'Actions for Monday numbers' }));
        await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
        const channels = await screen.findByLabelText<HTMLSelectElement>('Channels');
        expect([...channels.options].map((option) => option.text)).toEqual(['All channels', 'Email only', 'Ads only']);
        expect(channels.selectedOptions[0]!.text).toBe('Email only');
        await user.selectOptions(channels, 'All channels');
        await user.click(screen.getByText('Save', { selector: 'button' }));

        await waitFor(() => expect(requests).toEqual([{ method: 'PATCH', ifMatch: '"3"', body: { channels: [] } }]));
    });

    it('says what is wrong before anything is sent', async () => {
        const user = open();
        await user.click(await screen.findByRole('button', { name: 'Schedule report' }));
        await user.clear(await screen.findByLabelText('Days covered'));
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
        expect((await screen.findByLabelText<HTMLSelectElement>('Day of the month')).value).toBe('last');
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
        const user = open();
        await user.click(await screen.findByRole('button', { name: 'Actions for Monday numbers' }));
        await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
        await user.type(await screen.findByLabelText('Name'), ' 2');
        schedules = [schedule({ days: 14, version: 4 })];
        await user.click(screen.getByText('Save', { selector: 'button' }));

        expect(await screen.findByText(/Someone else has changed this schedule/)).toBeTruthy();
        expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Monday numbers 2');
        expect(screen.getByLabelText<HTMLInputElement>('Days covered').value).toBe('14');

        await user.click(screen.getByText('Save', { selector: 'button' }));
        expect(await screen.findByText('“Monday numbers 2” saved.')).toBeTruthy();
        expect(requests.at(-1)).toEqual({ method: 'PATCH', ifMatch: '"4"', body: { name: 'Monday numbers 2' } });
    });

    it('pauses at the second try when someone else changed the schedule', async () => {
        schedules = [schedule()];
        const user = open();
        const pause = async () => {
            await user.click(await screen.findByRole('button', { name: /^Actions for/ }));
            await user.click(await screen.findByRole('menuitem', { name: 'Pause' }));
        };
        await screen.findByText('Monday numbers');
        schedules = [schedule({ name: 'Tuesday numbers', version: 4 })];
        await pause();
        expect(await screen.findByText(/Someone else has changed “Monday numbers”/)).toBeTruthy();
        expect(await screen.findByText('Tuesday numbers')).toBeTruthy();

        await pause();
        expect(await screen.findByText(/^Paused/)).toBeTruthy();
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

    it('drops the links that a deleted schedule sent', async () => {
        schedules = [schedule()];
        const links = [{ id: 'l1', campaignId: 'c1', label: 'Sent on Monday', scheduleId: 's1', reportType: 'summary', days: 7, channels: [], createdBy: 'mark', createdAt: '2026-11-20T09:00:00Z', openedCount: 0 }];
        server.use(http.get(`${SITE}/marketing/analytics/reports/links`, () => HttpResponse.json({ items: schedules.length > 0 ? links : [] })));
        const request = { reportType: 'executive' as const, startDate: '2026-10-24', endDate: '2026-11-22' };
        const both = () => (
            <>
                <Links id="c1" request={request} today="2026-11-22" disabled={false} canWrite />
                <Schedules id="c1" request={request} zone="Europe/Berlin" canWrite />
            </>
        );
        renderPage(createRootRoute({ component: both }), '/');
        const user = userEvent.setup();
        expect(await screen.findByText('Sent on Monday')).toBeTruthy();
        await user.click(await screen.findByRole('button', { name: 'Actions for Monday numbers' }));
        await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
        await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' }));

        expect(await screen.findByText('No shared links')).toBeTruthy();
    });

    it('shows viewers the next run and the last result, and nothing to change', async () => {
        schedules = [schedule({ lastRunAt: '2026-11-20T07:00:00Z', lastError: 'CAMPAIGN_NOT_FOUND' })];
        open(false);

        const row = (await screen.findByText('Monday numbers')).closest('li')!;
        expect(row.textContent).toMatch(/On the last day of each month at 08:00\sAM \(Europe\/Berlin\)/);
        expect(row.textContent).toContain('Summary · Covers the previous 7 days · Email and Ads');
        expect(row.textContent).toContain('Sent to board@example.com and 1 more');
        expect(row.textContent).toMatch(/Next run .*Failed .*The campaign no longer exists\./);
        expect(within(screen.getByRole('region', { name: 'Scheduled emails' })).queryByRole('button')).toBeNull();
    });
});
