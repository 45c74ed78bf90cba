import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { WhatIfSection } from '#features/ava/what-if/section.tsx';
import { whatIf } from '#testing/ava.ts';
import { campaign } from '#testing/campaign.ts';
import { openSection } from '#testing/open-section.tsx';
import { SITE } from '#testing/render-page.tsx';

const server = setupServer();
const PATH = `${SITE}/marketing/orchestrator/campaigns/c1/what-if`;
let asked: string[] = [];

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
    asked = [];
});

const answered = whatIf({
    budgetChange: 100,
    effect: { expected: 12.3, low: 4.1, high: 20.5 },
    extrapolated: true,
    summary: 'About 12 more conversions in 14 days.',
    channels: whatIf().channels.map((one) => (one.channel === 'EMAIL' ? { ...one, change: 100, effect: { expected: 12.3, low: 4.1, high: 20.5 } } : one)),
});

function open() {
    server.use(
        http.get(PATH, ({ request }) => {
            const { search, searchParams } = new URL(request.url);
            asked.push(decodeURIComponent(search));
            return HttpResponse.json(searchParams.has('changes') ? answered : whatIf());
        }),
    );
    openSection(() => <WhatIfSection campaign={{ ...campaign, budget: { total: 1000, currency: 'EUR' } }} />);
}

const slider = (name: string) => screen.findByRole<HTMLInputElement>('slider', { name });

describe('what if', () => {
    it('shows that it is loading', async () => {
        server.use(http.get(PATH, () => delay('infinite')));
        openSection(() => <WhatIfSection campaign={campaign} />);
        expect(await screen.findByRole('status', { name: 'Loading: What if…' })).toBeTruthy();
    });

    it('shows why it could not be loaded', async () => {
        server.use(http.get(PATH, () => HttpResponse.json({ title: 'Not found', status: 404, detail: 'Campaign not found.' }, { status: 404 })));
        openSection(() => <WhatIfSection campaign={campaign} />);
        expect((await screen.findByRole('alert')).textContent).toContain('Campaign not found.');
    });

    it('says that there is nothing to learn from without spend', async () => {
        server.use(http.get(PATH, () => HttpResponse.json(whatIf({ channels: whatIf().channels.map((one) => ({ ...one, status: 'INSUFFICIENT_DATA', reason: 'NO_SPEND' })) }))));
        openSection(() => <WhatIfSection campaign={campaign} />);
        expect(await screen.findByText(/no spend to learn from yet/)).toBeTruthy();
        expect(screen.queryByRole('slider')).toBeNull();
    });

    it('offers only channels of which enough is known, and says why not the others', async () => {
        open();
        expect((await slider('Change of Ads budget')).disabled).toBe(true);
        expect(screen.getByText('Ads have spent on 3 days only.')).toBeTruthy();
        expect((await slider('Change of Email budget')).disabled).toBe(false);
        expect(screen.getByText('€310 of €700 spent')).toBeTruthy();
        expect(screen.getByText('Change the budget of a channel to see what to expect.')).toBeTruthy();
    });

    it('asks once the sliders rest, and shows the effect with its interval', async () => {
        open();
        const email = await slider('Change of Email budget');
        for (const value of ['20', '60', '100']) fireEvent.change(email, { target: { value } });
        fireEvent.change(await slider('For how long'), { target: { value: '30' } });
        expect(await screen.findByText('About 12 more conversions in 14 days.')).toBeTruthy();
        expect(asked.filter((search) => search.includes('changes'))).toEqual(['?days=30&metric=CONVERSIONS&changes=EMAIL:100']);
        expect(screen.getAllByText('95% interval +4.1 to +21')).toHaveLength(2);
        expect(screen.getByText(/beyond the daily spend seen so far/)).toBeTruthy();
        expect(screen.getByText('Budget in total').parentElement?.textContent).toContain('+€100');
    });

    it('begins again', async () => {
        open();
        const email = await slider('Change of Email budget');
        fireEvent.change(email, { target: { value: '100' } });
        await userEvent.click(screen.getByRole('button', { name: 'Reset' }));
        expect(email.value).toBe('0');
        expect(await screen.findByText('Change the budget of a channel to see what to expect.')).toBeTruthy();
    });

    it('shows the effect on another metric', async () => {
        open();
        fireEvent.change(await slider('Change of Email budget'), { target: { value: '100' } });
        await userEvent.click(within(screen.getByRole('group', { name: 'Show the effect on' })).getByRole('button', { name: 'Revenue' }));
        await waitFor(() => expect(asked.some((search) => search.includes('metric=REVENUE'))).toBe(true));
    });

    it('shows a refusal without losing what was chosen', async () => {
        open();
        const email = await slider('Change of Email budget');
        server.use(http.get(PATH, () => HttpResponse.json({ title: 'Unprocessable', status: 422, detail: 'Email has only €10 unspent.' }, { status: 422 })));
        fireEvent.change(email, { target: { value: '-100' } });
        expect((await screen.findByRole('alert')).textContent).toContain('Email has only €10 unspent.');
        expect(email.value).toBe('-100');
    });
});
