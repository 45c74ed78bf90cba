import { createRootRoute } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Links } from '#features/analytics/reports/sharing/links.tsx';
import type { ReportLink, ReportRequest } from '#features/analytics/types.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
const LINKS = `${SITE}/marketing/analytics/reports/links`;
const TODAY = '2026-11-22';
const REQUEST: ReportRequest & { startDate: string; endDate: string } = { reportType: 'executive', startDate: '2026-10-24', endDate: TODAY, channels: ['ADS'] };
const URL_ = `${SITE}/marketing/analytics/reports/shared/secret`;

let links: ReportLink[] = [];
let requests: unknown[] = [];

const link = (more: Partial<ReportLink>): ReportLink => ({
    id: 'l1',
    campaignId: 'c1',
    label: 'For the board',
    reportType: 'executive',
    days: 30,
    channels: ['ADS'],
    createdBy: 'mark',
    createdAt: '2026-11-20T09:00:00Z',
    openedCount: 0,
    ...more,
});

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    links = [];
    requests = [];
    server.use(
        http.get(LINKS, ({ request }) => {
            expect(new URL(request.url).searchParams.get('campaignId')).toBe('c1');
            return HttpResponse.json({ items: links });
        }),
        http.post(LINKS, async ({ request }) => {
            requests.push(await request.json());
            links = [link({})];
            return HttpResponse.json({ url: URL_, link: links[0] }, { status: 201 });
        }),
        http.delete(`${LINKS}/:id`, ({ params }) => {
            links = links.filter((one) => one.id !== params.id);
            return new HttpResponse(null, { status: 204 });
        }),
    );
});

function open({ request = REQUEST, canWrite = true, disabled = false } = {}) {
    const root = createRootRoute({ component: () => <Links id="c1" request={request} today={TODAY} disabled={disabled} canWrite={canWrite} /> });
    renderPage(root, '/');
    return userEvent.setup();
}

describe('shared links', () => {
    it('creates a link that moves with the calendar, and shows and copies its address once', async () => {
        const user = open();
        await user.click(await screen.findByRole('button', { name: 'Share report' }));
        await user.type(await screen.findByLabelText(/^Label/), ' For the board ');
        await user.click(await screen.findByRole('button', { name: 'Create link' }));

        const address = await screen.findByLabelText<HTMLInputElement>('Link');
        expect(address.value).toBe(URL_);
        expect(requests).toEqual([{ campaignId: 'c1', reportType: 'executive', label: 'For the board', days: 30, channels: ['ADS'], expiresAt: expect.stringMatching(/Z$/) }]);
        await user.click(screen.getByRole('button', { name: 'Copy link' }));
        expect(await navigator.clipboard.readText()).toBe(URL_);
        await user.click(screen.getByRole('button', { name: 'Done' }));
        expect(await screen.findByText('For the board')).toBeTruthy();
        expect(screen.queryByDisplayValue(URL_)).toBeNull();
    });

    it('keeps the dates of a report that does not end today', async () => {
        const user = open({ request: { reportType: 'summary', startDate: '2026-11-01', endDate: '2026-11-07' } });
        await user.click(await screen.findByRole('button', { name: 'Share report' }));
        await user.selectOptions(await screen.findByLabelText('Expires'), 'Never');
        await user.click(await screen.findByRole('button', { name: 'Create link' }));

        await screen.findByLabelText('Link');
        expect(requests).toEqual([{ campaignId: 'c1', reportType: 'summary', startDate: '2026-11-01', endDate: '2026-11-07' }]);
    });

    it('says which channels a link covers, and shares all of them on request', async () => {
        links = [link({ id: 'l2', label: 'Ads', channels: ['ADS'] })];
        const user = open();
        expect((await screen.findByText('Ads')).closest('li')!.textContent).toContain('Ads only');
        await user.click(screen.getByRole('button', { name: 'Share report' }));
        const channels = await screen.findByLabelText<HTMLSelectElement>('Channels');
        expect(channels.selectedOptions[0]!.text).toBe('Ads only');
        await user.selectOptions(channels, 'All channels');
        await user.click(screen.getByRole('button', { name: 'Create link' }));

        await screen.findByLabelText('Link');
        expect(requests[0]).not.toHaveProperty('channels');
    });

    it('shows why a link was not created', async () => {
        server.use(http.post(LINKS, () => HttpResponse.json({ title: 'Not found', status: 404, detail: 'Campaign c1 not found.' }, { status: 404 })));
        const user = open();
        await user.click(await screen.findByRole('button', { name: 'Share report' }));
        await user.click(await screen.findByRole('button', { name: 'Create link' }));

        expect((await screen.findByRole('alert')).textContent).toBe('Campaign c1 not found.');
    });

    it('revokes a link after confirmation', async () => {
        links = [link({ openedCount: 2, lastOpenedAt: '2026-11-21T09:00:00Z' })];
        const user = open();
        await user.click(await screen.findByRole('button', { name: 'Revoke For the board' }));
        const dialog = screen.getByRole('dialog', { name: 'Revoke “For the board”?' });
        expect(links).toHaveLength(1);
        await user.click(within(dialog).getByRole('button', { name: 'Revoke' }));

        expect(await screen.findByText('No shared links')).toBeTruthy();
        await waitFor(() => expect(links).toEqual([]));
    });

    it('drops a link that someone else has revoked', async () => {
        links = [link({})];
        server.use(
            http.delete(`${LINKS}/:id`, () => {
                links = [];
                return HttpResponse.json({ title: 'Not found', status: 404, detail: 'Report link not found.' }, { status: 404 });
            }),
        );
        const user = open();
        await user.click(await screen.findByRole('button', { name: 'Revoke For the board' }));
        await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Revoke' }));

        expect((await screen.findByRole('alert')).textContent).toBe('Report link not found.');
        expect(await screen.findByText('No shared links')).toBeTruthy();
    });

    it('lets viewers see links but not change them', async () => {
        links = [link({ openedCount: 1, expiresAt: '2026-01-01T00:00:00Z' })];
        open({ canWrite: false });

        const row = (await screen.findByText('For the board')).closest('li')!;
        expect(row.textContent).toMatch(/Opened once.*Expired/);
        expect(within(screen.getByRole('region', { name: 'Shared links' })).queryByRole('button')).toBeNull();
    });

    it('shares nothing for invalid dates', async () => {
        open({ disabled: true });

        expect(await screen.findByRole('button', { name: 'Share report' })).toHaveProperty('disabled', true);
    });
});
