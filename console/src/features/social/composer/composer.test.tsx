import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ComposerPage } from '#features/social/composer/page.tsx';
import { composerSearch } from '#features/social/composer/search.ts';
import { postServer } from '#testing/post-server.ts';
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

function open(search = '?campaign=c1', roles?: string[]) {
    const root = createRootRoute({ component: Outlet });
    return renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/social/new', component: ComposerPage, validateSearch: composerSearch })]), `/social/new${search}`, roles);
}
const network = async (name: string) => userEvent.click(await screen.findByRole('checkbox', { name }));
const column = (name: string) => within(screen.getByRole('region', { name: `Post on ${name}` }));
const write = (text: string) => fireEvent.change(within(screen.getByRole('region', { name: 'For all networks' })).getByLabelText('Text'), { target: { value: text } });
const schedule = () => userEvent.click(screen.getByRole('button', { name: /^Schedule/ }));

describe('the composer', () => {
    it('schedules a post for each network at its best time, and says by what it was chosen', async () => {
        open();
        await network('LinkedIn');
        await network('Twitter');
        write('Wool is patient.');
        fireEvent.change(column('Twitter').getByLabelText('Text'), { target: { value: 'Wool. Patient.' } });
        await schedule();
        await screen.findByText('2 posts scheduled');
        expect(screen.getAllByText(/Based mostly on the network’s usual hours. Your own 12 posts account for 40%/)).toHaveLength(2);
        expect(social.writes.map(({ body }) => [body.platform, body.content, body.scheduledTime])).toEqual([
            ['TWITTER', 'Wool. Patient.', 'best'],
            ['LINKEDIN', 'Wool is patient.', 'best'],
        ]);
        expect(new Set(social.writes.map(({ key }) => key)).size).toBe(2);
    });

    it('counts as each network counts', async () => {
        open();
        await network('LinkedIn');
        await network('Twitter');
        write('🐑 https://example.com/a-very-long-address-of-a-page');
        expect(column('Twitter').getByText('26 / 280')).toBeTruthy();
        expect(column('LinkedIn').getByText('52 / 3,000')).toBeTruthy();
    });

    it('offers threads, first comments and the rest only where the network has them', async () => {
        open();
        await network('LinkedIn');
        await network('Twitter');
        await network('TikTok');
        await column('Twitter').findByRole('button', { name: 'Add post to thread' });
        await column('LinkedIn').findByLabelText(/First comment/);
        await column('TikTok').findByLabelText('Who can see it');
        expect(column('LinkedIn').queryByRole('button', { name: 'Add post to thread' })).toBeNull();
        expect(column('Twitter').queryByLabelText(/First comment/)).toBeNull();
        await userEvent.click(column('TikTok').getByRole('checkbox', { name: 'Label as made with AI' }));
    });

    it('lets a person choose who can see a post, among the levels that the network offers', async () => {
        open();
        await network('TikTok');
        write('Wool');
        const choice = await column('TikTok').findByLabelText<HTMLSelectElement>('Who can see it');
        await waitFor(() => expect([...choice.options].map(({ text }) => text)).toEqual(['Choose', 'Followers', 'Only me']));
        expect(choice.value).toBe('');
        await schedule();
        await column('TikTok').findByText('Choose who can see it.');
        expect(social.writes).toEqual([]);
        await userEvent.selectOptions(choice, 'Followers');
        await schedule();
        await screen.findByText('Post scheduled');
        expect(social.writes[0]!.body.options).toMatchObject({ privacy: 'FOLLOWER_OF_CREATOR' });
    });

    it('offers all known levels if the network’s own cannot be loaded', async () => {
        social.state.privacyLevels = undefined;
        open();
        await network('TikTok');
        const choice = await column('TikTok').findByLabelText<HTMLSelectElement>('Who can see it');
        await waitFor(() => expect(choice.options).toHaveLength(5), { timeout: 5000 });
        column('TikTok').getByText(/could not be loaded/);
    });

    it('writes a thread post by post', async () => {
        open();
        await network('Twitter');
        write('One');
        await userEvent.click(await column('Twitter').findByRole('button', { name: 'Add post to thread' }));
        fireEvent.change(column('Twitter').getByLabelText('Post 2 of 2'), { target: { value: 'Two' } });
        await userEvent.click(column('Twitter').getByRole('button', { name: 'Move post 2 up' }));
        await schedule();
        await screen.findByText('Post scheduled');
        expect(social.writes[0]!.body.parts).toEqual(['Two', 'One']);
    });

    it('asks for what is missing before anything is sent', async () => {
        open('');
        await screen.findByRole('option', { name: 'Wool' });
        await schedule();
        await screen.findByText('Choose the campaign that the post belongs to.');
        screen.getByText('Choose at least one network.');
        expect(screen.queryByRole('option', { name: 'Archived' })).toBeNull();
        expect(social.writes).toEqual([]);
    });

    it('does not send what breaks a rule of its platform', async () => {
        open();
        await network('Twitter');
        write('x'.repeat(300));
        await screen.findByText(/^Too long: Twitter allows/);
        await schedule();
        await screen.findByText('Some fields need your attention.');
        expect(social.writes).toEqual([]);
    });

    it('keeps what is scheduled and sends only the rest again', async () => {
        social.state.refused.LINKEDIN = 'The post breaks the rules of LinkedIn.';
        open();
        await network('LinkedIn');
        await network('Twitter');
        write('Wool');
        await schedule();
        await screen.findByText('The post breaks the rules of LinkedIn.');
        screen.getByText(/Some posts are scheduled/);
        social.state.refused = {};
        await schedule();
        await screen.findByText('2 posts scheduled');
        expect(social.writes.map(({ body }) => body.platform)).toEqual(['TWITTER', 'LINKEDIN', 'LINKEDIN']);
        expect(social.writes[1]!.key).toBe(social.writes[2]!.key);
    });

    it('takes an exact time in the campaign’s zone', async () => {
        open();
        await network('LinkedIn');
        write('Wool');
        await userEvent.click(screen.getByRole('button', { name: 'Exact time' }));
        await screen.findByText(/In Europe\/Berlin, the campaign’s time zone/);
        fireEvent.change(screen.getByLabelText('Date and time'), { target: { value: '2099-11-24T10:00' } });
        await schedule();
        await waitFor(() => expect(social.writes[0]?.body.scheduledTime).toBe('2099-11-24T09:00:00.000Z'));
    });

    it('begins with the time at which a person clicked in the calendar', async () => {
        open('?campaign=c1&at=2099-11-24T08:00:00.000Z');
        await network('LinkedIn');
        await waitFor(() => expect((screen.getByLabelText('Date and time') as HTMLInputElement).value).toBe('2099-11-24T09:00'));
        write('Wool');
        await schedule();
        await waitFor(() => expect(social.writes[0]?.body.scheduledTime).toBe('2099-11-24T08:00:00.000Z'));
    });

    it('makes a post for each network recurring', async () => {
        open('?campaign=c1&repeat=true');
        await network('LinkedIn');
        write('Wool');
        await userEvent.click(screen.getByRole('button', { name: 'Create recurring post' }));
        await screen.findByText('Choose at least one day.');
        await userEvent.click(screen.getByRole('checkbox', { name: 'Thursday' }));
        await userEvent.click(screen.getByRole('checkbox', { name: 'Monday' }));
        await userEvent.click(screen.getByRole('button', { name: 'Create recurring post' }));
        await screen.findByText('Recurring post created');
        screen.getByText(/^Every Monday and Thursday at 0?9:00/);
        expect(social.writes).toEqual([
            expect.objectContaining({ path: '/series', body: { campaignId: 'c1', platform: 'LINKEDIN', content: 'Wool', options: { utm: true }, weekdays: ['MONDAY', 'THURSDAY'], time: '09:00', timeZone: 'Europe/Berlin' } }),
        ]);
    });

    it('says that a post without an account will wait', async () => {
        social.state.accounts = [];
        open();
        await network('LinkedIn');
        await screen.findByText('No account is connected. The post is on hold until you connect one.');
    });

    it('tells a viewer who schedules posts', async () => {
        open('', ['viewer']);
        await screen.findByText('Only marketers and administrators schedule posts');
    });
});
