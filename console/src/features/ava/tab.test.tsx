import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { AvaTab } from '#features/ava/tab.tsx';
import { advice, strategy } from '#testing/ava.ts';
import { campaign } from '#testing/campaign.ts';
import { openSection } from '#testing/open-section.tsx';
import { SITE } from '#testing/render-page.tsx';

const server = setupServer();
const root = `${SITE}/marketing/orchestrator/campaigns/c1`;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());

function open(search = '', part: object = {}) {
    server.use(
        http.get(`${SITE}/marketing/campaigns/c1`, () => HttpResponse.json({ ...campaign, ...part })),
        http.get(`${root}/recommendations`, () => HttpResponse.json(advice())),
        http.get(`${root}/failure-recovery`, () => HttpResponse.json({ campaignId: 'c1', items: [], cleared: [] })),
        http.get(`${root}/strategies`, () => HttpResponse.json({ items: [strategy(2), strategy(1)] })),
        http.get(`${root}/strategies/:version`, ({ params }) => HttpResponse.json(strategy(Number(params.version)))),
    );
    return openSection(() => <AvaTab />, { search });
}

const current = async () => within(await screen.findByRole('navigation', { name: 'What Ava shows' })).getAllByRole('link').filter((link) => link.getAttribute('aria-current') === 'page').map((link) => link.textContent);

describe('Ava’s tab', () => {
    it('begins with what fails and what to do', async () => {
        open();
        expect(await screen.findByRole('region', { name: 'Problems' })).toBeTruthy();
        expect(screen.getByRole('region', { name: 'Recommendations' })).toBeTruthy();
        expect(await current()).toEqual(['Problems and advice']);
    });

    it('leads a draft to its strategy', async () => {
        const router = open('', { status: 'DRAFT' });
        await userEvent.click(await screen.findByRole('link', { name: 'See the strategy' }));
        expect(await screen.findByRole('region', { name: 'Channel mix' })).toBeTruthy();
        expect(router.state.location.search).toMatchObject({ view: 'strategy' });
    });

    it('marks the view that is shown, whatever version it shows', async () => {
        open('?view=strategy&version=1');
        expect(await screen.findByRole('heading', { name: 'Version 1' })).toBeTruthy();
        expect(await current()).toEqual(['Strategy']);
    });
});
