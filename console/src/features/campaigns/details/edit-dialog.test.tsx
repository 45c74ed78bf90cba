import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { EditButton } from '#features/campaigns/details/edit-button.tsx';
import type { Campaign } from '#features/campaigns/types.ts';
import { campaignServer, storedCampaign } from '#testing/campaign-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const server = setupServer();
let service: ReturnType<typeof campaignServer>;
let show: (campaign: Campaign) => void;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(async () => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
    service = campaignServer();
    service.campaigns.set('c1', storedCampaign('c1', { status: 'ACTIVE' }));
    server.use(...service.handlers);
    const root = createRootRoute();
    function Page() {
        const [campaign, setCampaign] = useState(service.campaigns.get('c1') as unknown as Campaign);
        show = setCampaign;
        return <EditButton campaign={campaign} />;
    }
    renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/', component: Page })]), '/');
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
});

const user = userEvent.setup();
const save = () => user.click(screen.getByRole('button', { name: 'Save changes' }));

async function type(label: string | RegExp, text: string) {
    await user.clear(screen.getByLabelText(label));
    await user.type(screen.getByLabelText(label), text);
}

describe('editing a running campaign', () => {
    it('does not revert what somebody else changed while the dialog was open', async () => {
        service.change('c1', { name: 'Renamed by Anna' });
        show(service.campaigns.get('c1') as unknown as Campaign);
        await type(/Ava may reallocate/, '10');
        await save();

        await waitFor(() => expect(service.campaigns.get('c1')).toMatchObject({ name: 'Renamed by Anna', autoOptimizePercentage: 0.1 }));
        expect(service.writes.map((write) => [write.ifMatch, Object.keys(write.body)])).toEqual([
            ['"1"', ['autoOptimizePercentage']],
            ['"2"', ['autoOptimizePercentage']],
        ]);
    });

    it('shows both names if both were changed', async () => {
        service.change('c1', { name: 'Renamed by Anna' });
        await type('Name', 'Renamed by Mark');
        await save();
        await screen.findByText('Renamed by Anna');
        expect(service.campaigns.get('c1')!.name).toBe('Renamed by Anna');

        await user.click(screen.getByRole('button', { name: 'Name: use theirs' }));
        await save();

        await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
        expect(service.campaigns.get('c1')!.name).toBe('Renamed by Anna');
    });

    it('reads the budget in the person’s notation', async () => {
        await type('Budget in EUR', '5,000');
        expect(screen.getByText('Read as €5,000')).toBeTruthy();
        await save();
        await waitFor(() => expect(service.writes[0]?.body).toEqual({ budget: { total: 5000, currency: 'EUR' } }));
    });

    it('refuses a lower budget', async () => {
        await type('Budget in EUR', '10');
        expect(await screen.findByText(/Enter at least €1,000/)).toBeTruthy();
        expect(screen.getByRole('button', { name: 'Save changes' }).hasAttribute('disabled')).toBe(true);
    });

    it('returns the focus to the button that opened it', async () => {
        await user.click(screen.getByRole('button', { name: 'Cancel' }));
        await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit' })));
    });
});
