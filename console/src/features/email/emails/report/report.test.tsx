import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { placesOf } from '#features/email/emails/report/click-map.tsx';
import { stepsOf } from '#features/email/emails/report/funnel.tsx';
import { layoutOf } from '#features/email/emails/report/layout.ts';
import { EmailReportPage } from '#features/email/emails/report/page.tsx';
import { reportSearch } from '#features/email/emails/search.ts';
import type { DomainMetrics, Email, OverTimePoint } from '#features/email/emails/types.ts';
import { WEEKDAYS } from '#lib/format/weekdays.ts';
import { storedCampaign } from '#testing/campaign-server.ts';
import { storedAbTest } from '#testing/design-server.ts';
import { EMAIL, emailServer, progress, storedEmail } from '#testing/email-server.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
let service: ReturnType<typeof emailServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => {
    server.resetHandlers();
    vi.unstubAllGlobals();
});
beforeEach(() => {
    service = emailServer();
    server.use(...service.handlers, http.get(`${SITE}/marketing/campaigns/:id`, () => HttpResponse.json(storedCampaign('c1', { status: 'ACTIVE' }))));
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }));
});

const SENT = { status: 'COMPLETED' as const, recipients: 10, progress: progress({ sent: 8, bounced: 1, failed: 1 }) };
const NOTHING = { sent: 0, bounces: 0, opens: 0, humanOpens: 0, clicks: 0, humanClicks: 0, unsubscribes: 0, complaints: 0, conversions: 0, revenue: 0 };
const point = (start: string, part: Partial<OverTimePoint> = {}): OverTimePoint => ({ start, ...NOTHING, ...part });
const atDomain = (part: Partial<DomainMetrics>): DomainMetrics => ({ recipients: 0, delivered: 0, confirmed: 0, ...NOTHING, ...part });

function open(part: Partial<Email> = SENT, { search = '', roles }: { search?: string; roles?: string[] } = {}) {
    service.emails.set('e1', storedEmail('e1', part));
    const root = createRootRoute({ component: Outlet });
    return renderPage(
        root.addChildren([
            createRoute({ getParentRoute: () => root, path: '/email/emails/$id', component: () => null }),
            createRoute({ getParentRoute: () => root, path: '/email/emails/$id/report', validateSearch: reportSearch, component: EmailReportPage }),
        ]),
        `/email/emails/e1/report${search}`,
        roles,
    );
}

/** The values of a row; a stacked table repeats their labels in front of them. */
const cells = (row: HTMLElement) => [...row.querySelectorAll('td')].map((cell) => (cell.lastElementChild ?? cell).textContent);
const rowOf = async (region: string, name: string) => within(await screen.findByRole('region', { name: region })).getByText(name).closest('tr')!;

describe('the report of an email', () => {
    it('puts people and all side by side, and says how sure the deliveries are', async () => {
        open();
        const opened = (await screen.findByText('Opened by people')).parentElement!;
        expect(within(opened).getByText('37.5%')).toBeTruthy();
        expect(within(opened).getByText('All: 6 (75.0%)')).toBeTruthy();
        expect(screen.getByText('3 confirmed, 5 assumed')).toBeTruthy();
    });

    it('says so when no delivery is confirmed', async () => {
        service.state.metrics.confirmed = 0;
        open();
        expect(await screen.findByText('Assumed: accepted, nothing came back')).toBeTruthy();
    });

    it('is empty until the email is sent', async () => {
        open({});
        expect(await screen.findByText('No report yet')).toBeTruthy();
        expect(screen.getByRole('link', { name: 'Overview' })).toBeTruthy();
    });

    it('lists links, domains and the reasons of bounces in words', async () => {
        service.state.metrics.links = [{ url: 'https://shop.example/coats', clicks: 3, humanClicks: 1 }];
        service.state.metrics.bounceReasons = [{ reason: 'MAILBOX_FULL', bounces: 1 }];
        service.state.domains = [atDomain({ domain: 'large.example', recipients: 8, delivered: 8, opens: 6, humanOpens: 2 }), atDomain({ recipients: 2 })];
        open();
        expect(cells(await rowOf('Links', 'https://shop.example/coats'))).toEqual(['1', '3']);
        expect(cells(await rowOf('Bounce reasons', 'Mailbox full'))).toEqual(['1', '100%']);
        await screen.findByText('large.example');
        expect(cells(await rowOf('Recipient domains', 'large.example'))).toEqual(['8', '8', '0', '2', '25%', '0', '0']);
        expect(cells(await rowOf('Recipient domains', 'All other domains'))).toEqual(['2', '0', '0', '0', '–', '0', '0']);
    });

    it('tells the variants of an A/B test apart, by people or by all', async () => {
        const nothing = { ...NOTHING, confirmed: 0, clickers: 0, humanClickers: 0 };
        service.state.metrics.variants = [
            { variant: 'A', ...nothing, recipients: 10, rest: 0, sent: 10, delivered: 9, bounces: 1, opens: 6, humanOpens: 3, openRate: 0.667, humanOpenRate: 0.333, clicks: 2, humanClicks: 1, clickRate: 0.222, humanClickRate: 0.111 },
            { variant: 'B', ...nothing, recipients: 90, rest: 80, sent: 0, delivered: 0, unsubscribes: 2, complaints: 1, conversions: 4, revenue: 1_250 },
        ];
        open();
        await screen.findByText('Variant A');
        expect(cells(await rowOf('Variants', 'Variant A'))).toEqual(['10', '0', '9', '1', '3', '33%', '1', '11%', '0', '0', '0', '€0.00']);
        expect(cells(await rowOf('Variants', 'Variant B'))).toEqual(['90', '80', '0', '0', '0', '–', '0', '–', '2', '1', '4', '€1,250.00']);
        await userEvent.click(within(screen.getByRole('group', { name: 'Whose opens and clicks' })).getByRole('button', { name: 'All' }));
        await waitFor(async () => expect(cells(await rowOf('Variants', 'Variant A')).slice(4, 8)).toEqual(['6', '67%', '2', '22%']));
    });

    it('has no variants without an A/B test', async () => {
        open();
        await screen.findByText('Opened by people');
        expect(screen.queryByRole('region', { name: 'Variants' })).toBeNull();
    });

    it('says what best times bring, and what they were learned from', async () => {
        const hours = WEEKDAYS.map((_, day) => Array.from({ length: 24 }, (__, hour) => (day === 1 && hour === 9 ? 0.3 : 0.1)));
        const lift = { difference: 0.05, interval: { low: -0.01, high: 0.11 }, certain: false, summary: 'Chance may explain the difference.' };
        service.state.sendTimes = {
            emailId: 'e1',
            asOf: '2026-05-01T08:00:00Z',
            arms: [
                { arm: 'LEARNED', recipients: 90, sent: 80, humanOpens: 20, humanClicks: 0, openRate: 0.25, clickRate: 0 },
                { arm: 'RANDOM', recipients: 10, sent: 10, humanOpens: 2, humanClicks: 0, openRate: 0.2, clickRate: 0 },
            ],
            opens: lift,
            clicks: { certain: false, summary: 'Too few people did so to compare them.' },
            evidence: { contactsWithOwnHours: 40, contactsWithoutOwnHours: 60, tenantEngagement: 300, audienceEngagement: 50, trials: 120.4, answers: 20, hours },
        };
        open({ ...SENT, bestTimeWithinHours: 48 });
        await screen.findByText('Opened the email');
        expect(cells(await rowOf('Best times', 'Opened the email'))).toEqual(['25.0%', '20.0%', '+5 pts', '-1 pt to +11 pts', lift.summary]);
        expect(cells(await rowOf('Best times', 'Clicked a link'))).toEqual(['0.00%', '0.00%', '–', '–', 'Too few people did so to compare them.']);
        const section = within(screen.getByRole('region', { name: 'Best times' }));
        expect(section.getByText('90 recipients, 80 sent')).toBeTruthy();
        expect(section.getByText(/^120 emails at random times, 20 opened or clicked/)).toBeTruthy();
        expect(section.getByText(/^Tuesday 0?9.*\(30.0% expected to open or click\), Monday /)).toBeTruthy();
    });

    it('does not compare times before anybody got one, nor of an email without best times', async () => {
        const nothing = { certain: false, summary: '' };
        service.state.sendTimes = { emailId: 'e1', asOf: '2026-05-01T08:00:00Z', arms: [], opens: nothing, clicks: nothing };
        open({ ...SENT, bestTimeWithinHours: 48 });
        expect(await screen.findByText('No recipient has a time yet')).toBeTruthy();
        cleanup();
        open();
        await screen.findByText('Opened by people');
        expect(screen.queryByRole('region', { name: 'Best times' })).toBeNull();
    });

    it('counts all instead of people if asked to, and keeps that in the address', async () => {
        service.state.domains = [atDomain({ domain: 'large.example', recipients: 8, delivered: 8, opens: 6, humanOpens: 2 })];
        const router = open();
        await screen.findByText('large.example');
        await userEvent.click(within(screen.getByRole('group', { name: 'Whose opens and clicks' })).getByRole('button', { name: 'All' }));
        await waitFor(() => expect(router.state.location.search).toEqual({ of: 'all' }));
        expect(cells(await rowOf('Recipient domains', 'large.example'))).toContain('6');
    });

    it('shows hours in the time zone of the campaign, both of an hour that comes twice', async () => {
        service.state.overTime = { timeZone: 'Europe/Berlin', bucket: 'HOUR', points: [point('2026-10-25T00:00:00Z', { sent: 8 }), point('2026-10-25T01:00:00Z', { humanOpens: 3, opens: 6 })] };
        open();
        await screen.findByText('In Europe/Berlin');
        const section = within(screen.getByRole('region', { name: 'Over time' }));
        await userEvent.click(section.getByRole('button', { name: 'Table' }));
        expect(section.getAllByRole('row').slice(1).map(cells)).toEqual([
            ['8', '0', '0', '0', '0', '0', '0'],
            ['0', '3', '0', '0', '0', '0', '0'],
        ]);
    });

    it('says where people clicked', async () => {
        service.state.clickMap = { html: '<a href="#link-0">A</a>', links: [{ position: 0, url: 'https://a.example', clicks: 4, humanClicks: 3 }, { position: 1, url: 'https://a.example', clicks: 9, humanClicks: 1 }] };
        open();
        const map = within(await screen.findByRole('region', { name: 'Click map' }));
        await map.findByText('75%');
        expect(map.getAllByRole('row').slice(1).map(cells)).toEqual([
            ['https://a.example', '3', '4', '75%'],
            ['https://a.example', '1', '9', '25%'],
        ]);
        expect(map.getByTitle('The email with the clicks of its links').getAttribute('sandbox')).toBe('allow-same-origin');
    });

    it('shows the click map of the variant that is asked for', async () => {
        server.use(
            http.get(`${EMAIL}/:id/ab-test`, () => HttpResponse.json(storedAbTest())),
            http.get(`${EMAIL}/:id/metrics/clicks`, ({ request }) => {
                const variant = new URL(request.url).searchParams.get('variant') ?? 'B';
                return HttpResponse.json({ variant, html: `<a href="#link-0">${variant}</a>`, links: [{ position: 0, url: `https://${variant}.example`, clicks: 1, humanClicks: 1 }] });
            }),
        );
        open();
        const map = within(await screen.findByRole('region', { name: 'Click map' }));
        const variants = within(await map.findByRole('group', { name: 'Variant' }));
        expect(variants.getByRole('button', { name: 'B' }).getAttribute('aria-pressed')).toBe('true');
        await userEvent.click(variants.getByRole('button', { name: 'A' }));
        await map.findByText('https://A.example');
        expect(variants.getByRole('button', { name: 'A' }).getAttribute('aria-pressed')).toBe('true');
    });

    it('can be exported; the delivery log only by those who may write', async () => {
        open();
        await userEvent.click(await screen.findByRole('button', { name: 'Export report' }));
        await userEvent.click(screen.getByRole('button', { name: 'Export delivery log' }));
        await waitFor(() => expect(service.downloads).toEqual(['/e1/report.csv', '/e1/recipients.csv']));
    });

    it('offers no delivery log to a viewer', async () => {
        open(SENT, { roles: ['viewer'] });
        await screen.findByRole('button', { name: 'Export report' });
        expect(screen.queryByRole('button', { name: 'Export delivery log' })).toBeNull();
    });
});

describe('the parts of a report', () => {
    it('counts recipients in the funnel, not pairs of recipient and link', () => {
        const steps = stepsOf({ emailId: 'e1', ...service.state.metrics });
        expect(steps.map(({ all }) => all)).toEqual([10, 8, 8, 6, 2]);
        expect(steps.map(({ people }) => people)).toEqual([10, 8, 8, 3, 1]);
    });

    it('has no share of clicks where nobody clicked', () => {
        const links = [{ position: 0, url: 'https://a.example', clicks: 4, humanClicks: 0 }];
        expect(placesOf(links, true)[0]?.share).toBeNull();
        expect(placesOf(links, false)[0]?.share).toBe(1);
    });

    it('finds the links of an email by their marks', () => {
        const email = new DOMParser().parseFromString('<a href="#link-1">B</a><a href="mailto:a@example.com">write</a><a href="#link-0">A</a><a href="#">unsubscribe</a>', 'text/html');
        expect([...layoutOf(email).boxes.keys()]).toEqual([1, 0]);
    });

    it('drops invalid search parameters', () => {
        expect(reportSearch({ of: 'robots' })).toEqual({});
        expect(reportSearch({ of: 'all' })).toEqual({ of: 'all' });
    });
});
