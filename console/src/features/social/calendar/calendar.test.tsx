import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SocialCalendarPage } from '#features/social/calendar/page.tsx';
import { reschedule } from '#features/social/calendar/reschedule.ts';
import { calendarSearch } from '#features/social/calendar/search.ts';
import { entryOf, postServer, storedSocialPost } from '#testing/post-server.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
let social: ReturnType<typeof postServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    social = postServer();
    social.posts.set('p1', storedSocialPost('p1'));
    social.posts.set('p2', storedSocialPost('p2', { platform: 'TWITTER', parts: ['Silk is quick.'], status: 'PUBLISHED', scheduledFor: '2099-11-25T12:30:00Z' }));
    server.use(...social.handlers);
});

const DAY = 'day=2099-11-22';

function open(search = DAY, roles?: string[]) {
    const root = createRootRoute({ component: Outlet });
    return renderPage(
        root.addChildren([
            createRoute({ getParentRoute: () => root, path: '/social/calendar', component: SocialCalendarPage, validateSearch: calendarSearch }),
            createRoute({ getParentRoute: () => root, path: '/social/posts/$id', component: () => 'The post' }),
        ]),
        `/social/calendar?${search}`,
        roles,
    );
}
const entry = (name: RegExp) => screen.findByRole('link', { name });
const stored = (id: string) => entryOf(social.posts.get(id)!);

describe('the calendar', () => {
    it('shows the posts of a month on their local days, and names the zone', async () => {
        open();
        await entry(/^LinkedIn, Scheduled: 10:00.*Wool is patient/);
        const day = screen.getByRole('listitem', { name: /25 November 2099.*1 post|November 25, 2099.*1 post/ });
        within(day).getByRole('link', { name: /Published: .*Silk is quick/ });
        screen.getByText('Times in Europe/Berlin');
    });

    it('opens a post at a click', async () => {
        open();
        await userEvent.click(await entry(/Wool is patient/));
        await screen.findByText('The post');
    });

    it('filters by network, in the URL', async () => {
        const router = open();
        await entry(/Wool is patient/);
        await userEvent.click(within(screen.getByRole('group', { name: 'Networks shown' })).getByRole('button', { name: 'LinkedIn' }));
        await waitFor(() => expect(screen.queryByRole('link', { name: /Silk is quick/ })).toBeNull());
        expect(router.state.location.search).toMatchObject({ platforms: 'LINKEDIN' });
    });

    it('shades the hours that suit the networks in the week', async () => {
        server.use(
            http.get(`${SITE}/marketing/social/platforms/recommendations`, () =>
                HttpResponse.json({ items: [{ platform: 'LINKEDIN', timeZone: 'Europe/Berlin', source: 'USUAL_HOURS', posts: 0, best: [], hours: [{ weekday: 'TUESDAY', hour: 9, score: 1, ownShare: 0 }] }] }),
            ),
        );
        open(`${DAY}&view=week`);
        const table = await screen.findByRole('table');
        await waitFor(() => expect(table.querySelectorAll('[data-shade="1.00"]')).toHaveLength(1));
    });

    it('shows some posts of a full hour, and all on request', async () => {
        for (let n = 0; n < 300; n++) social.posts.set(`x${n}`, storedSocialPost(`x${n}`, { parts: [`Post ${n}`] }));
        open(`${DAY.replace('22', '24')}&view=week`);
        expect((await screen.findAllByRole('link', { name: /Post \d+$/ })).length).toBeLessThan(5);
        await userEvent.click(screen.getByRole('button', { name: '297 more' }));
        expect(screen.getAllByRole('link', { name: /Post \d+$/ })).toHaveLength(300);
    });

    it('offers a new post on days to come, to those who may write', async () => {
        open();
        const link = await screen.findByRole('link', { name: /^New post on .*26 November 2099|^New post on .*November 26, 2099/ });
        expect(link.getAttribute('href')).toContain(encodeURIComponent('2099-11-26T08:00:00.000Z'));
    });

    it('says why a post waits or failed', async () => {
        social.posts.set('p3', storedSocialPost('p3', { parts: ['Held'], status: 'HELD', holds: ['ACCOUNT'] }));
        open();
        expect((await entry(/On hold: .*Held/)).getAttribute('title')).toBe('Held\nOn hold. No connected account can publish it.');
    });

    it('says that there are no posts, or none of these networks', async () => {
        social.posts.clear();
        open();
        await screen.findByText('No posts in this period.');
    });

    it('says what is wrong when posts cannot be loaded', async () => {
        social.state.down = true;
        open();
        await screen.findByText('Posts could not be loaded');
    });

    it('lets those who may write move posts that wait, and nobody else', async () => {
        open();
        expect((await entry(/Wool is patient/)).getAttribute('aria-roledescription')).toBe('movable post');
        expect((await entry(/Silk is quick/)).getAttribute('aria-roledescription')).toBeNull();
    });

    it('lets a viewer look only', async () => {
        open(DAY, ['viewer']);
        expect((await entry(/Wool is patient/)).getAttribute('aria-roledescription')).toBeNull();
        expect(screen.queryByRole('link', { name: 'New post' })).toBeNull();
    });
});

describe('a post that was moved', () => {
    it('is shown at its new time, and moves back on request', async () => {
        open();
        await entry(/Wool is patient/);
        await reschedule(stored('p1'), '2099-11-26T09:00:00.000Z');
        await waitFor(() => within(screen.getByRole('listitem', { name: /26 November 2099|November 26, 2099/ })).getByRole('link', { name: /Wool/ }));
        await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
        await waitFor(() => expect(social.posts.get('p1')!.scheduledFor).toBe('2099-11-24T09:00:00Z'));
        expect(social.writes.map(({ ifMatch }) => ifMatch)).toEqual(['"1"', '"2"']);
    });

    it('stays where it was if somebody changed it in the meantime', async () => {
        open();
        await entry(/Wool is patient/);
        const seen = stored('p1');
        social.change('p1', { status: 'PUBLISHING' });
        await reschedule(seen, '2099-11-26T09:00:00.000Z');
        await screen.findByText(/The post was not moved. This post has changed in the meantime/);
        await entry(/Publishing: .*Wool is patient/);
    });

    it('can be moved again before the service has answered', async () => {
        open();
        await entry(/Wool is patient/);
        const seen = stored('p1');
        await Promise.all([reschedule(seen, '2099-11-26T09:00:00.000Z'), reschedule({ ...seen, scheduledFor: '2099-11-26T09:00:00.000Z' }, '2099-11-27T09:00:00.000Z')]);
        expect(social.writes.map(({ ifMatch }) => ifMatch)).toEqual(['"1"', '"2"']);
        await waitFor(() => within(screen.getByRole('listitem', { name: /27 November 2099|November 27, 2099/ })).getByRole('link', { name: /Wool/ }));
    });

    it('is not moved into the past', async () => {
        open();
        await entry(/Wool is patient/);
        await reschedule(stored('p1'), '2020-01-01T09:00:00.000Z');
        await screen.findByText('Posts cannot be moved to a time in the past.');
        expect(social.writes).toEqual([]);
    });
});
