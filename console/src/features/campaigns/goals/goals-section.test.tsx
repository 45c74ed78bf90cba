import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { GoalsSection } from '#features/campaigns/goals/goals-section.tsx';
import type { Campaign } from '#features/campaigns/types.ts';
import { campaign as runningCampaign } from '#testing/campaign.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
const base = `${SITE}/marketing/campaigns/c1`;

const campaign: Campaign = { ...runningCampaign, goals: [{ metric: 'CLICKS', target: 1000 }], tags: ['spring'], version: 4 };

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());

function open(items: unknown[], roles?: string[]) {
    server.use(http.get(`${base}/goals`, () => HttpResponse.json({ currency: 'EUR', elapsed: 0.5, items })));
    const root = createRootRoute();
    const page = createRoute({ getParentRoute: () => root, path: '/', component: () => <GoalsSection campaign={campaign} /> });
    renderPage(root.addChildren([page]), '/', roles);
}

describe('goals', () => {
    it('shows how far the campaign is and what was expected by now', async () => {
        open([
            { metric: 'CLICKS', target: 1000, actual: 250, progress: 0.25, expected: 500, state: 'BEHIND' },
            { metric: 'ROAS', target: 4, progress: 0, expected: 4, state: 'BEHIND' },
            { metric: 'OPENS', target: 200, channel: 'EMAIL', actual: 150, progress: 0.75, expected: 100, state: 'ON_TRACK' },
        ]);

        const clicks = within((await screen.findByText('Clicks')).closest('li')!);
        expect(clicks.getByText('of 1,000')).toBeTruthy();
        expect(clicks.getByText('Behind')).toBeTruthy();
        expect(clicks.getByText('500 expected by now')).toBeTruthy();
        expect(clicks.getByText('25% of the target after 50% of the time')).toBeTruthy();
        expect(clicks.getByRole('meter').getAttribute('aria-valuenow')).toBe('25');
        const opens = within(screen.getByText('Opens').closest('li')!);
        expect(opens.getByText('Email')).toBeTruthy();
        expect(opens.getByRole('meter', { name: 'Progress of Opens (Email)' })).toBeTruthy();
        expect(within(screen.getByText('ROAS').closest('li')!).getByText('–', { exact: false })).toBeTruthy();
    });

    it('leads to whether they will be reached', async () => {
        open([{ metric: 'CLICKS', target: 1000, actual: 250, progress: 0.25, expected: 500, state: 'BEHIND' }]);

        expect((await screen.findByRole('link', { name: 'Outlook' })).getAttribute('href')).toBe('/campaigns/c1/ava?view=outlook');
    });

    it('says what belongs here when there are no goals', async () => {
        open([], ['viewer']);

        expect(await screen.findByText(/No goals yet/)).toBeTruthy();
        expect(screen.queryByRole('button', { name: 'Edit goals' })).toBeNull();
    });

    it('says that an owner is missing', async () => {
        open([]);
        const user = userEvent.setup();
        await user.click(await screen.findByRole('button', { name: 'Edit goals' }));

        await user.clear(screen.getByLabelText('Owner'));

        expect(await screen.findByText('Enter who is responsible.')).toBeTruthy();
        await user.click(screen.getByRole('button', { name: 'Save changes' }));
        expect(document.activeElement).toBe(screen.getByLabelText('Owner'));
    });

    it('sends only what changed, with the version the person saw', async () => {
        open([]);
        let sent: { body: unknown; version: string | null } | undefined;
        server.use(
            http.patch(base, async ({ request }) => {
                sent = { body: await request.json(), version: request.headers.get('If-Match') };
                return HttpResponse.json({ ...campaign, version: 5 });
            }),
        );
        const user = userEvent.setup();

        await user.click(await screen.findByRole('button', { name: 'Edit goals' }));
        await user.click(screen.getByRole('button', { name: 'Add goal' }));
        const save = screen.getByRole('button', { name: 'Save changes' });
        await user.click(save);
        expect(await screen.findByText('Enter a whole number above 0.')).toBeTruthy();
        expect(document.activeElement).toBe(screen.getByLabelText('Target for Conversions'));
        expect(sent).toBeUndefined();
        await user.type(screen.getByLabelText('Target for Conversions'), '50');
        await user.selectOptions(screen.getByLabelText('Channel of goal 2'), 'Email');
        expect(screen.getByLabelText<HTMLInputElement>('Target for Conversions (Email)').value).toBe('50');
        await user.click(save);

        await screen.findByText('“Wool” updated.');
        expect(sent).toEqual({
            body: { goals: [{ metric: 'CLICKS', target: 1000 }, { metric: 'CONVERSIONS', target: 50, channel: 'EMAIL' }] },
            version: '"4"',
        });
    });

    it('focuses what was added, what is wrong, and what is left after one is removed', async () => {
        open([]);
        const user = userEvent.setup();
        await user.click(await screen.findByRole('button', { name: 'Edit goals' }));
        await user.click(screen.getByRole('button', { name: 'Add goal' }));
        expect(document.activeElement).toBe(screen.getByLabelText('Goal 2'));

        await user.selectOptions(screen.getByLabelText('Goal 2'), 'Clicks');
        expect(screen.getByText('Another goal has the same metric and channel. Change one of them.')).toBeTruthy();
        await user.click(screen.getByRole('button', { name: 'Save changes' }));
        expect(document.activeElement).toBe(screen.getByLabelText('Goal 2'));
        expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');

        await user.selectOptions(screen.getByLabelText('Channel of goal 2'), 'Email');
        expect(screen.queryByText(/Another goal has the same/)).toBeNull();
        await user.click(screen.getByRole('button', { name: 'Remove goal for Clicks (Email)' }));
        expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add goal' }));
        expect(screen.queryByLabelText('Goal 2')).toBeNull();
    });
});
