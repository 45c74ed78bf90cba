import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OverviewPage } from '#features/overview/page.tsx';
import { pageOf, summary } from '#testing/campaign.ts';
import { advice, notification, overviewServer, runningCampaign, urgent } from '#testing/overview-server.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
let ava: ReturnType<typeof overviewServer>;
let all = pageOf([summary('c1', { name: 'Wool' })]);

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    ava = overviewServer();
    all = pageOf([summary('c1', { name: 'Wool' })]);
    ava.state.campaigns = [
        runningCampaign('c1', { name: 'Wool', openFailures: 1, openRecommendations: 1, actions: [urgent('f1'), advice('r1', { channel: 'EMAIL' })], moreActions: 2 }),
        runningCampaign('c2', { name: 'Coats', rank: 0, waitingShare: 0 }),
    ];
    ava.state.notifications = [notification('n1', { title: 'Emails bounce.' })];
    server.use(...ava.handlers, http.get(`${SITE}/marketing/campaigns`, () => HttpResponse.json(all)));
});

function open(roles?: string[]) {
    const root = createRootRoute();
    const routes = ['/', '/campaigns', '/campaigns/new', '/campaigns/$id', '/notifications'].map((path) => createRoute({ getParentRoute: () => root, path, ...(path === '/' && { component: OverviewPage }) }));
    return renderPage(root.addChildren(routes), '/', roles);
}

const unavailable = () => HttpResponse.json({ title: 'Forbidden', status: 403, detail: 'Ava does not answer.' }, { status: 403 });

describe('the overview', () => {
    it('shows a problem with its campaign, what waiting costs and what to do', async () => {
        open();

        const problem = await screen.findByRole('listitem', { name: '2 posts on LinkedIn failed.' });

        expect(within(problem).getByRole('link', { name: 'Wool' }).getAttribute('href')).toBe('/campaigns/c1');
        expect(problem.textContent).toContain('€120 lost a day');
        expect(problem.textContent).toContain('25% of a normal day');
        expect(problem.textContent).toContain('Publish the posts again.');
        expect(within(problem).getByRole('button', { name: 'Retry 2 posts' })).toBeDefined();
        expect(screen.getByText('2 more problems and recommendations are on the pages of their campaigns.')).toBeDefined();
    });

    it('shows the running campaigns, recommendations and news', async () => {
        open();

        const table = await screen.findByRole('table');
        const [, wool, coats] = within(table).getAllByRole('row');
        expect(wool?.textContent).toContain('1 problem');
        expect(within(wool!).getByRole('link', { name: '1 recommendation' }).getAttribute('href')).toBe('/campaigns/c1/ava');
        expect(coats?.textContent).toContain('No problems');
        expect(screen.getByRole('link', { name: 'Review: Post more on LinkedIn.' })).toBeDefined();
        expect(await screen.findByRole('link', { name: /Emails bounce\./ })).toBeDefined();
        expect(screen.getByRole('link', { name: '1 running' })).toBeDefined();
    });

    it('lets viewers see everything and change nothing', async () => {
        open(['viewer']);

        await screen.findByRole('listitem', { name: '2 posts on LinkedIn failed.' });

        expect(screen.queryByRole('button', { name: 'Retry 2 posts' })).toBeNull();
        expect(screen.queryByRole('link', { name: 'New campaign' })).toBeNull();
    });

    it('says so if nothing needs a person', async () => {
        ava.state.campaigns = [runningCampaign('c2', { name: 'Coats' })];
        open();

        expect(await screen.findByText('Nothing needs you today')).toBeDefined();
        expect(screen.getByText('Your running campaign has no problem that waits for you.')).toBeDefined();
        expect(screen.getByRole('link', { name: 'Coats' })).toBeDefined();
    });

    it('offers a new company the one action that fills it', async () => {
        ava.state.campaigns = [];
        all = pageOf([]);
        open();

        const create = await screen.findByRole('link', { name: 'Create a campaign' });

        expect(create.getAttribute('href')).toBe('/campaigns/new');
        expect(screen.queryByRole('link', { name: 'New campaign' })).toBeNull();
    });

    it('leads to the drafts if no campaign is running', async () => {
        ava.state.campaigns = [];
        all = pageOf([summary('c1', { status: 'DRAFT' })]);
        open();

        const drafts = await screen.findByRole('link', { name: 'See your draft' });

        expect(drafts.getAttribute('href')).toBe('/campaigns?status=DRAFT');
    });

    it('marks the part that failed and shows the rest', async () => {
        ava.state.refused.overview = unavailable();
        open();

        expect((await screen.findByRole('alert')).textContent).toContain('Ava does not answer.');
        expect(within(await screen.findByRole('table')).getByRole('row', { name: /Wool/ }).textContent).toContain('Not known right now');
        expect(await screen.findByRole('link', { name: /Emails bounce\./ })).toBeDefined();
        expect(screen.getByRole('link', { name: '1 running' })).toBeDefined();
    });

    it('shows what needs a person while the news and the totals are missing', async () => {
        ava.state.refused.notifications = unavailable();
        server.use(http.get(`${SITE}/marketing/campaigns`, unavailable));
        open();

        await screen.findByRole('listitem', { name: '2 posts on LinkedIn failed.' });

        await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
    });

    it('shows the first problems, and all on request', async () => {
        ava.state.campaigns = [runningCampaign('c1', { openFailures: 10, actions: Array.from({ length: 10 }, (_, at) => urgent(`f${at}`, { text: `Problem ${at}` })) })];
        open();
        await screen.findByRole('listitem', { name: 'Problem 0' });
        expect(screen.queryByRole('listitem', { name: 'Problem 9' })).toBeNull();

        await userEvent.click(screen.getByRole('button', { name: 'Show all 10' }));

        expect(screen.getByRole('listitem', { name: 'Problem 9' })).toBeDefined();
    });
});
