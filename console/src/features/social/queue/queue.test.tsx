import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { QueuePage } from '#features/social/queue/page.tsx';
import { queueSearch } from '#features/social/queue/search.ts';
import { postServer, storedSocialPost } from '#testing/post-server.ts';
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

function open(search = 'campaign=c1', roles?: string[]) {
    const root = createRootRoute({ component: Outlet });
    return renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/social/queue', component: QueuePage, validateSearch: queueSearch })]), `/social/queue?${search}`, roles);
}
const add = (id: string, part: Parameters<typeof storedSocialPost>[1] = {}) => social.posts.set(id, storedSocialPost(id, part));
const menu = async (item: string) => {
    await userEvent.click(await screen.findByRole('button', { name: /^Actions on/ }));
    await userEvent.click(await screen.findByRole('menuitem', { name: item }));
};

describe('the queue of a campaign', () => {
    it('says why a post waits and what to do', async () => {
        add('p1', { status: 'HELD', holds: ['CAMPAIGN', 'ACCOUNT'] });
        open();
        await screen.findByText(/The campaign is not running. Launch or resume/);
        screen.getByText(/No connected account can publish it. Connect an account/);
    });

    it('says why a scheduled post is late and what to do', async () => {
        add('p1', { delay: { reason: 'OUT_OF_CREDIT', until: '2099-11-24T10:00:00Z' }, nextAttemptAt: '2099-11-24T10:00:00Z' });
        open();
        await screen.findByText(/credit with the network is used up. Contact your DryJets operator/);
        screen.getByText('Next attempt');
    });

    it('says why a post has another time', async () => {
        add('p1', { movedBecause: 'CAMPAIGN_PAUSED' });
        open();
        await screen.findByText('Moved because its campaign was not running at its time.');
    });

    it('says why a post failed, and retries it', async () => {
        add('p1', { status: 'FAILED', failure: { code: 'DUPLICATE' } });
        open();
        await screen.findByText(/rejected it as a duplicate/);
        await menu('Retry');
        await screen.findByText('Post queued again.');
        expect(social.writes).toEqual([expect.objectContaining({ path: '/p1/retry', ifMatch: '"1"' })]);
    });

    it('cancels a post after asking', async () => {
        add('p1');
        open();
        await menu('Cancel post');
        await screen.findByText('Cancel this post?');
        await userEvent.click(screen.getByRole('button', { name: 'Cancel post' }));
        await screen.findByText('Post cancelled.');
        expect(social.posts.get('p1')!.status).toBe('CANCELLED');
    });

    it('tells that a post changed in the meantime, and publishes it at the second try', async () => {
        add('p1');
        open();
        await menu('Publish now');
        social.change('p1', {});
        await userEvent.click(await screen.findByRole('button', { name: 'Publish now' }));
        await screen.findByText(/This post has changed in the meantime/);
        await waitFor(async () => {
            await userEvent.click(screen.getByRole('button', { name: 'Publish now' }));
            await screen.findByText('Publishing now. This takes a moment.', undefined, { timeout: 500 });
        });
        expect(social.writes.at(-1)).toMatchObject({ path: '/p1/publish', ifMatch: '"2"' });
    });

    it('filters by state, with counts', async () => {
        add('p1');
        add('p2', { status: 'FAILED', parts: ['Silk'], failure: { code: 'CONTENT_REFUSED' } });
        open();
        await userEvent.click(await screen.findByRole('link', { name: /Failed\s*1/ }));
        await waitFor(() => expect(screen.queryByText('Wool is patient.')).toBeNull());
        screen.getByText('Silk');
    });

    it('says that there are no posts, or none with a state', async () => {
        open();
        await screen.findByText('This campaign has no posts yet');
    });

    it('lets a viewer look only', async () => {
        add('p1');
        open('campaign=c1', ['viewer']);
        await screen.findByText('Wool is patient.');
        expect(screen.queryByRole('button', { name: /^Actions on/ })).toBeNull();
    });
});

describe('the queue of all campaigns', () => {
    const soon = new Date(Date.now() + 86_400_000).toISOString();

    it('names the campaign of each post', async () => {
        add('p1', { scheduledFor: soon, status: 'HELD', holds: ['APPROVAL'] });
        open('');
        await screen.findByText('Wool is patient.');
        screen.getByText(/Waiting for approval/);
        expect((await screen.findAllByText('Wool')).length).toBeGreaterThan(1);
    });

    it('says why a post is late', async () => {
        add('p1', { scheduledFor: soon, delay: { reason: 'MIN_GAP', until: '2099-11-24T10:00:00Z' } });
        open('');
        await screen.findByText(/shorten the minimum gap/);
        screen.getByText('Next attempt');
    });

    it('says what is wrong when posts cannot be loaded', async () => {
        social.state.down = true;
        open('');
        await screen.findByText('Posts could not be loaded');
    });

    it('warns when not all posts fit', async () => {
        add('p1', { scheduledFor: soon });
        social.state.complete = false;
        open('');
        await screen.findByText(/Not all posts are shown/);
    });
});
