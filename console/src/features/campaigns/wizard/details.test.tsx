import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { cleanup, screen, waitFor } from '@testing-library/react';
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
const name = () => screen.findByLabelText<HTMLInputElement>('Name');

describe('goals, owner and tags', () => {
    it('are created with the campaign', async () => {
        open();
        expect((await screen.findByLabelText<HTMLInputElement>('Owner')).value).toBe('mark');
        await user.type(screen.getByLabelText(/^Tags/), 'Spring, b2b');
        await user.type(await name(), 'Winter coats');
        await proceed();
        await screen.findByLabelText(/Target audience/);
        await proceed();
        await user.click(await screen.findByRole('checkbox', { name: 'Email' }));
        await user.type(screen.getByLabelText('Budget'), '5000');
        await user.click(screen.getByRole('button', { name: 'Add goal' }));
        await proceed();
        expect(await screen.findByText('Enter a whole number above 0.')).toBeTruthy();
        await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Target for Conversions')));

        await user.type(screen.getByLabelText('Target for Conversions'), '1,200');
        await user.selectOptions(screen.getByLabelText('Channel of goal 1'), 'Email');
        await proceed();
        await screen.findByRole('button', { name: 'Save as draft' });

        expect(service.writes[0]!.body).toMatchObject({ goals: [{ metric: 'CONVERSIONS', target: 1200, channel: 'EMAIL' }], tags: ['spring', 'b2b'], owner: 'mark' });
        await user.click(screen.getByRole('button', { name: 'Save as draft' }));
        await screen.findByText('Details');
        expect(service.writes.filter((write) => 'owner' in write.body || 'tags' in write.body)).toHaveLength(1);
    });

    it('are kept over a reload', async () => {
        service.campaigns.set('d1', storedCampaign('d1'));
        open('/campaigns/new?draft=d1');
        await user.type(await screen.findByLabelText(/^Tags/), 'spring');
        await user.click(screen.getByRole('button', { name: /Channels, budget, goals/ }));
        await user.click(await screen.findByRole('button', { name: 'Add goal' }));
        await user.type(screen.getByLabelText('Target for Conversions'), '12');
        await user.selectOptions(screen.getByLabelText('Channel of goal 1'), 'Ads');
        cleanup();

        open('/campaigns/new?draft=d1&step=channels');

        expect((await screen.findByLabelText<HTMLInputElement>('Target for Conversions (Ads)')).value).toBe('12');
        await user.click(screen.getByRole('button', { name: 'Back' }));
        await user.click(await screen.findByRole('button', { name: 'Back' }));
        expect((await screen.findByLabelText<HTMLInputElement>(/^Tags/)).value).toBe('spring');
    });

    it('name the channels of the campaign only', async () => {
        service.campaigns.set('d1', storedCampaign('d1', { goals: [{ metric: 'CLICKS', target: 1000, channel: 'ADS' }] }));
        open('/campaigns/new?draft=d1&step=channels');
        const channel = await screen.findByLabelText<HTMLSelectElement>('Channel of goal 1');
        expect(channel.value).toBe('ADS');
        await user.click(screen.getByRole('checkbox', { name: 'Ads' }));
        expect(screen.getByText('Ads is not a channel of this campaign. Choose another one.')).toBeTruthy();
        await proceed();
        await waitFor(() => expect(document.activeElement).toBe(channel));
        expect(service.writes).toEqual([]);

        await user.selectOptions(channel, 'Email');
        await proceed();

        await waitFor(() => expect(service.campaigns.get('d1')).toMatchObject({ channels: ['EMAIL'], goals: [{ metric: 'CLICKS', target: 1000, channel: 'EMAIL' }] }));
    });

    it('are merged with those that somebody else changed, and shown in the last step', async () => {
        service.campaigns.set('d1', storedCampaign('d1', { goals: [{ metric: 'CLICKS', target: 1000 }], tags: ['spring'] }));
        open('/campaigns/new?draft=d1');
        await user.type(await screen.findByLabelText(/^Tags/), ', b2b');
        service.change('d1', { goals: [{ metric: 'CLICKS', target: 2000 }] });
        await proceed();

        expect(await screen.findByText(/Their changes to Goals are included/)).toBeTruthy();
        expect(service.campaigns.get('d1')).toMatchObject({ goals: [{ metric: 'CLICKS', target: 2000 }], tags: ['spring', 'b2b'] });
        cleanup();
        open('/campaigns/new?draft=d1&step=review');
        expect(await screen.findByText('Clicks 2,000')).toBeTruthy();
    });
});
