import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { StrategySection } from '#features/ava/strategy/section.tsx';
import type { StrategyComparison } from '#features/ava/types.ts';
import { strategy } from '#testing/ava.ts';
import { campaign } from '#testing/campaign.ts';
import { openSection } from '#testing/open-section.tsx';
import { SITE } from '#testing/render-page.tsx';

const server = setupServer();
const root = `${SITE}/marketing/orchestrator/campaigns/c1`;
let versions: ReturnType<typeof strategy>[] = [];
let writes: { path: string; body?: unknown; ifMatch: string | null; key: string | null }[] = [];

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
    versions = [];
    writes = [];
    server.use(
        http.get(`${root}/strategies`, () => HttpResponse.json({ items: versions })),
        http.get(`${root}/strategies/:version`, ({ params }) => HttpResponse.json(versions.find((one) => one.version === Number(params.version)))),
        http.post(`${root}/generate-strategy`, async ({ request }) => {
            writes.push({ path: 'generate', body: await request.json(), ifMatch: null, key: request.headers.get('Idempotency-Key') });
            versions = [strategy(versions.length + 1), ...versions];
            return HttpResponse.json(versions[0], { status: 201 });
        }),
        http.post(`${root}/strategies/:version/apply`, ({ request, params }) => {
            writes.push({ path: `apply ${String(params.version)}`, ifMatch: request.headers.get('If-Match'), key: request.headers.get('Idempotency-Key') });
            versions = versions.map((one) => (one.version === Number(params.version) ? { ...one, appliedAt: '2026-11-20T08:00:00Z', appliedBy: 'mark', application: { state: 'ACCEPTED' as const, refusals: [] }, revision: 2 } : one));
            return HttpResponse.json(versions[0]);
        }),
    );
});

const open = (search = '?view=strategy', part = {}, roles?: string[]) => openSection(() => <StrategySection campaign={{ ...campaign, ...part }} />, { search, ...(roles && { roles }) });
const user = userEvent.setup();

describe('the strategy', () => {
    it('shows that it is loading', async () => {
        server.use(http.get(`${root}/strategies`, () => delay('infinite')));
        open();
        expect(await screen.findByRole('status', { name: 'Loading: Strategy' })).toBeTruthy();
    });

    it('shows why it could not be loaded', async () => {
        server.use(http.get(`${root}/strategies`, () => HttpResponse.json({ title: 'Not found', status: 404, detail: 'Campaign not found.' }, { status: 404 })));
        open();
        expect((await screen.findByRole('alert')).textContent).toContain('Campaign not found.');
    });

    it.each([
        ['for a campaign that is over', { status: 'COMPLETED' }, undefined],
        ['by a viewer', {}, ['viewer']],
    ])('can’t be made %s', async (_, part, roles) => {
        open('?view=strategy', part, roles);
        expect(await screen.findByText('No strategy yet.')).toBeTruthy();
        expect(screen.queryByRole('button', { name: 'Generate strategy' })).toBeNull();
    });

    it('is generated with the audience and objectives', async () => {
        const router = open('?view=strategy', { objectives: ['200 new customers'] });
        await user.click(await screen.findByRole('button', { name: 'Generate strategy' }));
        await user.type(await screen.findByLabelText(/Target audience/), 'Families');
        await user.type(screen.getByLabelText(/Objectives/), '{enter}Less churn{enter}');
        await user.click(screen.getByRole('button', { name: 'Generate' }));
        await screen.findByText('Version 1 is ready.');
        expect(writes).toEqual([{ path: 'generate', body: { targetAudience: 'Families', objectives: ['200 new customers', 'Less churn'] }, ifMatch: null, key: expect.any(String) as string }]);
        expect(router.state.location.search).toMatchObject({ view: 'strategy', version: 1 });
        expect(await screen.findByText('Email brought the most per euro.')).toBeTruthy();
    });

    it('refuses too many objectives before it asks', async () => {
        open('?view=strategy', { objectives: Array.from({ length: 11 }, (_, at) => `Objective ${at}`) });
        await user.click(await screen.findByRole('button', { name: 'Generate strategy' }));
        await user.click(await screen.findByRole('button', { name: 'Generate' }));
        expect(await screen.findByText('Enter at most 10 objectives.')).toBeTruthy();
        expect(writes).toEqual([]);
    });

    it('shows the mix, goals, KPIs, weeks and risks of its newest version', async () => {
        versions = [strategy(2, { fallback: 'MODEL_TIMED_OUT' }), strategy(1)];
        open();
        expect(await screen.findByRole('heading', { name: 'Version 2' })).toBeTruthy();
        expect(screen.getByText('70%')).toBeTruthy();
        expect(screen.getByText('The model took too long, so the built-in planner wrote this version.')).toBeTruthy();
        expect(within(screen.getByRole('table', { name: 'Goals' })).getByText('120')).toBeTruthy();
        expect(within(screen.getByRole('table', { name: 'KPIs' })).getByText('32.0%')).toBeTruthy();
        expect(screen.getByText('Announce the offer.')).toBeTruthy();
        expect(screen.getByText('No new content this week.')).toBeTruthy();
        expect(screen.getByText('Clean the list first.')).toBeTruthy();
        expect(screen.getByText(/Based on 3 past campaigns\./)).toBeTruthy();
        const evidence = within(screen.getByRole('region', { name: 'What it is based on' }));
        expect(evidence.getByText('0.619')).toBeTruthy();
        expect(evidence.getByText('Ads, click rate 3.10%: Search ads report 2025')).toBeTruthy();
    });

    it('says what applying does, then applies the version that was seen', async () => {
        versions = [strategy(1)];
        open();
        await user.click(await screen.findByRole('button', { name: 'Apply strategy' }));
        const dialog = within(await screen.findByRole('dialog', { name: 'Apply version 1?' }));
        expect(dialog.getByText('The budget is split like this: Email €70 and Ads €30.')).toBeTruthy();
        expect(dialog.getByText('One draft is created in Content, for 3 Nov.')).toBeTruthy();
        await user.click(dialog.getByRole('button', { name: 'Apply strategy' }));
        await screen.findByText(/^Strategy sent\./);
        expect(writes).toEqual([{ path: 'apply 1', ifMatch: '"1"', key: expect.any(String) as string }]);
        await waitFor(() => expect(screen.queryByRole('button', { name: 'Apply strategy' })).toBeNull());
        expect(await screen.findByText(/^Applied by/)).toBeTruthy();
    });

    it('shows why its split was refused, and is applied again', async () => {
        versions = [strategy(1, { appliedAt: '2026-11-20T08:00:00Z', appliedBy: 'mark', application: { state: 'REFUSED', refusals: ['The amount of Ads must not be less than the channel has spent.'] } })];
        open();
        expect(await screen.findByText('The amount of Ads must not be less than the channel has spent.')).toBeTruthy();
        expect(screen.getByText(/but the budget refused the split:$/)).toBeTruthy();
        await user.click(screen.getByRole('button', { name: 'Apply again' }));
        await user.click(within(await screen.findByRole('dialog', { name: 'Apply version 1?' })).getByRole('button', { name: 'Apply strategy' }));
        await screen.findByText(/^Strategy sent\./);
        expect(writes).toMatchObject([{ path: 'apply 1' }]);
        expect(await screen.findByText(/^Applied by/)).toBeTruthy();
    });

    it('waits for the budget to confirm the split', async () => {
        versions = [strategy(1, { appliedAt: '2026-11-20T08:00:00Z', appliedBy: 'mark', application: { state: 'REQUESTED', refusals: [] } })];
        open();
        expect(await screen.findByText(/The budget has not confirmed the split yet\.$/)).toBeTruthy();
        expect(screen.queryByRole('button', { name: /Apply/ })).toBeNull();
    });

    it('is compared with another version', async () => {
        versions = [strategy(2), strategy(1)];
        const [to, from] = versions as [ReturnType<typeof strategy>, ReturnType<typeof strategy>];
        const comparison: StrategyComparison = {
            campaignId: 'c1',
            from,
            to,
            channels: [{ channel: 'EMAIL', fromSharePercent: 60, toSharePercent: 70, change: 10 }],
            kpis: [{ kpi: 'OPEN_RATE', channel: 'EMAIL', fromTarget: 0.3, toTarget: 0.32 }],
            goals: [],
            content: { from: 4, to: 5, added: [{ date: '2026-11-03', channel: 'EMAIL', topic: 'Wool in winter', angle: 'LIST' }], removed: [] },
            risksAdded: ['Bounces may rise.'],
            risksRemoved: [],
        };
        server.use(http.get(`${root}/strategy-comparison`, ({ request }) => (new URL(request.url).search === '?from=1&to=2' ? HttpResponse.json(comparison) : HttpResponse.json({}, { status: 400 }))));
        const router = open();
        await user.selectOptions(await screen.findByLabelText('Compare with'), 'Version 1');
        const section = within(await screen.findByRole('region', { name: 'Version 1 compared with version 2' }));
        expect(await section.findByText('+10 pts')).toBeTruthy();
        expect(section.getByText('Open rate (Email)')).toBeTruthy();
        expect(section.getByText('Content: 4 pieces, then 5')).toBeTruthy();
        expect(section.getByText('Bounces may rise.')).toBeTruthy();
        expect(router.state.location.search).toMatchObject({ compare: 1 });
    });

    it('says that two versions are the same', async () => {
        versions = [strategy(2), strategy(1)];
        const same = { campaignId: 'c1', from: versions[1], to: versions[0], channels: [{ channel: 'EMAIL', fromSharePercent: 60, toSharePercent: 60, change: 0 }], kpis: [], goals: [], content: { from: 1, to: 1, added: [], removed: [] }, risksAdded: [], risksRemoved: [] };
        server.use(http.get(`${root}/strategy-comparison`, () => HttpResponse.json(same)));
        open('?view=strategy&compare=1');
        expect(await screen.findByText('The two versions do not differ.')).toBeTruthy();
    });
});
