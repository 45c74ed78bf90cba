import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { outcomeOf, stepText } from '#features/social/post/ledger.tsx';
import { SocialPostPage } from '#features/social/post/page.tsx';
import { socialStrings } from '#features/social/strings.ts';
import type { DelayReason, FailureCode } from '#features/social/types.ts';
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

function open(part: Parameters<typeof storedSocialPost>[1] | undefined, roles?: string[]) {
    if (part) social.posts.set('p1', storedSocialPost('p1', part));
    const root = createRootRoute({ component: Outlet });
    return renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/social/posts/$id', component: SocialPostPage })]), '/social/posts/p1', roles);
}

describe('the page of a post', () => {
    it('tells each step that was tried, with its outcome and the words of the network', async () => {
        open({
            status: 'UNKNOWN',
            parts: ['One', 'Two'],
            attempts: [
                { number: 1, step: 'UPLOAD 0', startedAt: '2026-11-24T09:00:00Z', finishedAt: '2026-11-24T09:00:02Z', outcome: 'DONE', remoteId: 'm-7' },
                { number: 1, step: 'PUBLISH 1', startedAt: '2026-11-24T09:00:02Z', finishedAt: '2026-11-24T09:00:12Z', outcome: 'UNKNOWN', detail: 'Gateway timeout' },
            ],
        });
        await screen.findByText('Upload of file 1');
        screen.getByText('Publication of post 2 of 2');
        screen.getByText(/it may have worked, so we check/);
        screen.getByText('Details: Gateway timeout');
        screen.getByText(/ID at the network: m-7/);
    });

    it.each(Object.keys(socialStrings.failures) as FailureCode[])('says what to do about %s', async (code) => {
        open({ status: 'FAILED', failure: { code, detail: 'No.' } });
        await screen.findByText(socialStrings.failures[code].why);
        screen.getByText(socialStrings.failures[code].act);
        screen.getByText('Details: No.');
    });

    it('says what holds it back, with the way out', async () => {
        open({ status: 'HELD', holds: ['CAMPAIGN', 'ACCOUNT', 'APPROVAL'] });
        await screen.findByText(socialStrings.holds.APPROVAL.why);
        for (const name of ['Go to campaign', 'Go to accounts']) screen.getByRole('link', { name });
        expect(screen.queryByRole('button', { name: 'Publish now' })).toBeNull();
    });

    it.each(Object.keys(socialStrings.delays) as DelayReason[])('says what to do about a delay for %s', async (reason) => {
        open({ delay: { reason, until: '2099-11-24T10:00:00Z' }, nextAttemptAt: '2099-11-24T10:00:00Z' });
        await screen.findByText(socialStrings.delays[reason].why);
        screen.getByText(socialStrings.delays[reason].act);
        screen.getByText('Next attempt');
        expect(screen.queryByText(/at its time/)).toBeNull();
    });

    it('says why it has another time', async () => {
        open({ movedBecause: 'COORDINATED' });
        await screen.findByText(socialStrings.moved.COORDINATED);
    });

    it('says that the campaign has no time for it', async () => {
        open({ status: 'HELD', holds: ['TIME'] });
        await screen.findByText(socialStrings.holds.TIME.why);
        screen.getByRole('link', { name: 'Go to campaign' });
        screen.getByRole('button', { name: 'Change time' });
    });

    it('lets somebody else approve a post that waits for that', async () => {
        open({ status: 'HELD', holds: ['APPROVAL'], authors: ['anna'] });
        await userEvent.click(await screen.findByRole('button', { name: 'Approve' }));
        await screen.findByText('Post approved.');
        expect(social.writes).toEqual([expect.objectContaining({ path: '/p1/approve', ifMatch: '"1"' })]);
    });

    it('does not let its author approve it', async () => {
        open({ status: 'HELD', holds: ['APPROVAL'], authors: ['anna', 'mark'] });
        await screen.findByText('You wrote or edited it.');
        expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
    });

    it('lets its author approve it without four-eyes approval, and asks who can see it', async () => {
        social.state.approvals = 'NONE';
        open({ status: 'HELD', holds: ['APPROVAL', 'PRIVACY'], authors: ['anna', 'mark'] });
        await screen.findByRole('button', { name: 'Approve' });
        screen.getByText('The network requires you to choose who can see it.');
    });

    it('lets a person settle whether the network shows it', async () => {
        open({ status: 'UNKNOWN' });
        await userEvent.click(await screen.findByRole('button', { name: 'I have checked' }));
        await userEvent.click(screen.getByRole('button', { name: 'It is there' }));
        await screen.findByText('Enter the ID that the post has on the network.');
        expect(social.writes).toEqual([]);
        await userEvent.type(screen.getByLabelText('ID on the network'), 'urn:li:share:7');
        await userEvent.click(screen.getByRole('button', { name: 'It is there' }));
        await screen.findByText('Post marked as published.');
        expect(social.writes).toEqual([expect.objectContaining({ path: '/p1/settle', ifMatch: '"1"', body: { published: true, externalId: 'urn:li:share:7' } })]);
    });

    it('shows the counters of a published post, and the link to it', async () => {
        open({ status: 'PUBLISHED', publishedAt: '2026-11-24T09:00:00Z', url: 'https://linkedin.example/1' });
        await screen.findByText('Impressions');
        screen.getByText('34');
        expect(screen.getByRole('link', { name: 'Open on network' }).getAttribute('href')).toBe('https://linkedin.example/1');
        expect(screen.queryByRole('button', { name: 'Cancel post' })).toBeNull();
    });

    it('deletes a published post on its network after asking', async () => {
        open({ status: 'PUBLISHED', externalId: '7132' });
        await userEvent.click(await screen.findByRole('button', { name: 'Delete on network' }));
        await screen.findByText('Delete this post on LinkedIn?');
        await userEvent.click(screen.getAllByRole('button', { name: 'Delete on network' }).at(-1)!);
        await screen.findByText('Post deleted on LinkedIn.');
        expect(social.writes.at(-1)).toMatchObject({ path: '/LINKEDIN/7132' });
    });

    it('edits the text only, at the version that was seen', async () => {
        open({ status: 'FAILED', failure: { code: 'CONTENT_REFUSED' } });
        await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
        fireEvent.change(screen.getByLabelText('Text'), { target: { value: 'Wool lasts.' } });
        await userEvent.click(screen.getByRole('button', { name: 'Save changes' }));
        await screen.findByText('Changes saved.');
        expect(social.writes).toEqual([expect.objectContaining({ path: '/p1', body: { content: 'Wool lasts.' }, ifMatch: '"1"' })]);
    });

    it('keeps what was typed if the post changed in the meantime', async () => {
        open({});
        await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
        fireEvent.change(screen.getByLabelText('Text'), { target: { value: 'Wool lasts.' } });
        social.change('p1', {});
        await userEvent.click(screen.getByRole('button', { name: 'Save changes' }));
        await screen.findByText(socialStrings.actions.stale);
        expect((screen.getByLabelText('Text') as HTMLTextAreaElement).value).toBe('Wool lasts.');
    });

    it('moves to a time in the campaign’s zone, and refuses the past', async () => {
        open({});
        await userEvent.click(await screen.findByRole('button', { name: 'Change time' }));
        const dialog = await screen.findByRole('dialog');
        const field = await within(dialog).findByLabelText('Date and time');
        fireEvent.change(field, { target: { value: '2020-01-01T10:00' } });
        await userEvent.click(within(dialog).getByRole('button', { name: 'Change time' }));
        await screen.findByText('Choose a time in the future.');
        fireEvent.change(field, { target: { value: '2099-11-26T10:00' } });
        await userEvent.click(within(dialog).getByRole('button', { name: 'Change time' }));
        await waitFor(() => expect(social.writes.at(-1)).toMatchObject({ path: '/p1/reschedule', body: { scheduledTime: '2099-11-26T09:00:00.000Z' } }));
    });

    it('says that a post is not there', async () => {
        open(undefined);
        await screen.findByText('Post not found');
    });

    it('lets a viewer look only', async () => {
        open({ status: 'FAILED', failure: { code: 'DUPLICATE' } }, ['viewer']);
        await screen.findByText(socialStrings.failures.DUPLICATE.why);
        for (const name of ['Retry', 'Edit', 'Cancel post']) expect(screen.queryByRole('button', { name })).toBeNull();
    });
});

describe('the words of the ledger', () => {
    it('name single posts and threads, and show what they do not know as it is', () => {
        expect([stepText('PUBLISH 0', 1), stepText('PUBLISH 0', 3), stepText('COMMENT 0', 1), stepText('DANCE 0', 1)]).toEqual(['Publication', 'Publication of post 1 of 3', 'First comment', 'DANCE 0']);
        expect(outcomeOf('SOMETHING_NEW')).toEqual({ word: 'SOMETHING_NEW', tone: 'plain' });
    });
});
