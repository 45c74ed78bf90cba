import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { WizardPage } from '#features/campaigns/wizard/page.tsx';
import { wizardSearch } from '#features/campaigns/wizard/search.ts';
import { campaignServer, storedCampaign } from '#testing/campaign-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const server = setupServer();
let service: ReturnType<typeof campaignServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
    localStorage.clear();
    service = campaignServer();
    server.use(...service.handlers);
});

function open(path = '/campaigns/new') {
    const root = createRootRoute({ component: Outlet });
    const at = (to: string, component: () => React.ReactNode) => createRoute({ getParentRoute: () => root, path: to, component });
    const wizard = createRoute({ getParentRoute: () => root, path: '/campaigns/new', validateSearch: wizardSearch, component: WizardPage });
    return renderPage(root.addChildren([wizard, at('/campaigns/$id', () => <p>Details</p>), at('/campaigns', () => <p>List</p>), at('/campaigns/$id/content', () => null)]), path);
}

const user = userEvent.setup();
const proceed = () => user.click(screen.getByRole('button', { name: 'Continue' }));

describe('the steps', () => {
    it('stay while an entry of an earlier one stops fitting, and then show what is wrong there', async () => {
        service.campaigns.set('d1', storedCampaign('d1'));
        const router = open('/campaigns/new?draft=d1&step=channels');
        await user.click(await screen.findByRole('button', { name: 'Add goal' }));
        await user.selectOptions(screen.getByLabelText('Goal 1'), 'Revenue');
        await user.type(screen.getByLabelText('Target for Revenue'), '10.50');
        await user.click(screen.getByRole('button', { name: /Schedule/ }));
        await user.selectOptions(await screen.findByLabelText('Time zone'), 'UTC');
        service.change('d1', { budget: { total: 1000, currency: 'JPY' }, timeZone: 'Asia/Tokyo' });
        await proceed();
        await user.click(await screen.findByRole('button', { name: 'Time zone: use yours' }));
        expect(router.state.location.search).toMatchObject({ step: 'schedule' });
        await proceed();

        expect(await screen.findByText('JPY has no decimals. Enter a whole amount.')).toBeTruthy();
        expect(router.state.location.search).toMatchObject({ step: 'channels' });
        expect(service.campaigns.get('d1')!.goals).toEqual([]);
        const target = screen.getByLabelText('Target for Revenue');
        await user.clear(target);
        await user.type(target, '10');
        expect(router.state.location.search).toMatchObject({ step: 'channels' });
        expect(screen.getByLabelText('Target for Revenue')).toBe(target);
    });

    it('open at the first one with an error, also in the address', async () => {
        service.campaigns.set('d1', storedCampaign('d1', { owner: '' }));
        const router = open('/campaigns/new?draft=d1&step=schedule');
        await user.type(await screen.findByLabelText('Owner'), 'mark');
        expect(router.state.location.search).toEqual({ step: 'basics', draft: 'd1' });
    });
});
