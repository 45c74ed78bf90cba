import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { campaignSearch } from '#features/social/campaign-search.ts';
import { RecurringPage } from '#features/social/recurring/page.tsx';
import { rhythmOf } from '#features/social/recurring/rhythm.ts';
import { WEEKDAYS } from '#lib/format/weekdays.ts';
import { postServer, storedSeries } from '#testing/post-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const server = setupServer();
let social: ReturnType<typeof postServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    social = postServer();
    server.use(...social.handlers);
});

function open(roles?: string[]) {
    const root = createRootRoute({ component: Outlet });
    renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/social/recurring', component: RecurringPage, validateSearch: campaignSearch })]), '/social/recurring', roles);
}

describe('the rhythm of a recurring post', () => {
    it('is said in words', () => {
        expect(rhythmOf(storedSeries('s1'))).toMatch(/^Every Monday and Thursday at 0?9:30.* \(Europe\/Berlin\)$/);
        expect(rhythmOf(storedSeries('s1', { weekdays: [...WEEKDAYS] }))).toMatch(/^Every day at/);
    });
});

describe('recurring posts', () => {
    it('are shown for the running campaign, with what comes next', async () => {
        const media = [{ url: 'https://media.example/wool.jpg' }];
        social.series.set('s1', storedSeries('s1', { until: '2099-12-24T22:59:59Z', link: 'https://shop.example/wool', media }));
        social.series.set('s2', storedSeries('s2', { nextAt: null, failure: 'The campaign has ended.' }));
        open();
        const [first, second] = await screen.findAllByText(/^Every Monday and Thursday/);
        expect(first!.textContent).toMatch(/until .*24/);
        expect(second!.textContent).toMatch(/until the campaign ends/);
        screen.getByText('Ended early. The campaign has ended.');
        screen.getByText('https://shop.example/wool');
        screen.getByText('1 file');
        expect((screen.getByRole('combobox', { name: 'Campaign' }) as HTMLSelectElement).value).toBe('c1');
    });

    it('end after a question, at the version that was seen', async () => {
        social.series.set('s1', storedSeries('s1', { version: 3 }));
        open();
        await userEvent.click(await screen.findByRole('button', { name: /^End “Tip of the day/ }));
        await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'End recurring post' }));
        await screen.findByText('Recurring post ended.');
        await screen.findByText('No recurring posts yet');
        expect(social.writes).toEqual([expect.objectContaining({ path: '/series/s1', ifMatch: '"3"' })]);
    });

    it('stay if somebody changed them in the meantime, and are gone if somebody ended them', async () => {
        social.series.set('s1', storedSeries('s1'));
        open();
        await userEvent.click(await screen.findByRole('button', { name: /^End “/ }));
        social.series.set('s1', storedSeries('s1', { version: 2 }));
        const confirm = async () => userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'End recurring post' }));
        await confirm();
        await screen.findByText(/has changed in the meantime/);
        social.series.delete('s1');
        await confirm();
        await screen.findByText('Recurring post ended.');
    });

    it('can only be looked at by a viewer', async () => {
        social.series.set('s1', storedSeries('s1'));
        open(['viewer']);
        await screen.findByText(/^Every Monday/);
        expect(screen.queryByRole('button', { name: /^End/ })).toBeNull();
        expect(screen.queryByRole('link', { name: 'New recurring post' })).toBeNull();
    });

    it('say that no campaign takes posts', async () => {
        social.state.campaigns = [];
        open();
        await waitFor(() => screen.getByText('No campaign can take posts'));
    });
});
