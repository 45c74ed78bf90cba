import { createRootRoute, createRoute, Link, Outlet } from '@tanstack/react-router';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { WizardPage } from '#features/campaigns/wizard/page.tsx';
import { wizardSearch } from '#features/campaigns/wizard/search.ts';
import { campaignServer, storedCampaign } from '#testing/campaign-server.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

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
    const root = createRootRoute({ component: () => (<><Link to={'/campaigns/new' as string}>Begin another</Link><Outlet /></>) });
    const at = (to: string, component: () => React.ReactNode) => createRoute({ getParentRoute: () => root, path: to, component });
    const wizard = createRoute({ getParentRoute: () => root, path: '/campaigns/new', validateSearch: wizardSearch, component: WizardPage });
    return renderPage(root.addChildren([wizard, at('/campaigns/$id', () => <p>Details</p>), at('/campaigns', () => <p>List</p>), at('/campaigns/$id/content', () => null)]), path);
}

const user = userEvent.setup();
const proceed = () => user.click(screen.getByRole('button', { name: 'Continue' }));
const name = () => screen.findByLabelText<HTMLInputElement>('Name');

async function enterPlan(budget = '5000') {
    await user.type(await name(), 'Winter coats');
    await proceed();
    await screen.findByLabelText(/Target audience/);
    await proceed();
    await user.click(await screen.findByRole('checkbox', { name: 'Email' }));
    await user.click(screen.getByRole('checkbox', { name: 'LinkedIn' }));
    await user.click(screen.getByRole('checkbox', { name: 'Facebook' }));
    await user.type(screen.getByLabelText('Budget'), budget);
}

describe('a new campaign', () => {
    it('starts empty after a draft was saved', async () => {
        open();
        await enterPlan();
        await proceed();
        await user.click(await screen.findByRole('button', { name: 'Save as draft' }));
        await screen.findByText('Details');

        await user.click(screen.getByRole('link', { name: 'Begin another' }));

        expect((await name()).value).toBe('');
        await user.type(await name(), 'Spring curtains');
        expect(service.campaigns.get('new-1')!.name).toBe('Winter coats');
    });

    it('starts empty while a draft is still being edited', async () => {
        service.campaigns.set('d1', storedCampaign('d1'));
        open('/campaigns/new?draft=d1');
        await user.type(await name(), ' and silk');

        await user.click(screen.getByRole('link', { name: 'Begin another' }));

        await waitFor(async () => expect((await name()).value).toBe(''));
    });

    it('keeps its entries over a reload, for this person only', async () => {
        open();
        await user.type(await name(), 'Half a plan');
        expect(Object.keys(localStorage)).toEqual(['kept:sunrise:mark:plan:new']);
    });

    it('can be started over, and that can be undone', async () => {
        open();
        await user.type(await name(), 'Half a plan');
        await user.click(screen.getByRole('button', { name: 'Start over' }));
        expect((await name()).value).toBe('');

        await user.click(await screen.findByRole('button', { name: 'Undo' }));

        await waitFor(async () => expect((await name()).value).toBe('Half a plan'));
    });

    it('repeats a request without an answer with the same key, and then sends what changed', async () => {
        server.use(http.post(`${SITE}/marketing/campaigns`, () => HttpResponse.error(), { once: true }));
        open();
        await enterPlan();
        await proceed();
        await screen.findByText(/The draft could not be saved/);

        await user.clear(screen.getByLabelText('Budget'));
        await user.type(screen.getByLabelText('Budget'), '6000');
        await proceed();

        await screen.findByRole('button', { name: 'Save as draft' });
        expect(service.writes[0]).toMatchObject({ method: 'POST', body: { budget: { total: 5000 } } });
        expect(service.writes[1]).toMatchObject({ method: 'PATCH', body: { budget: { total: 6000 } } });
    });
});

describe('the steps', () => {
    it('name an error, and forget it as soon as it is corrected', async () => {
        open();
        await name();
        await proceed();
        expect(await screen.findByText('Enter a campaign name.')).toBeTruthy();
        await waitFor(async () => expect(document.activeElement).toBe(await name()));

        await user.type(await name(), 'W');

        await waitFor(() => expect(screen.queryByText('Enter a campaign name.')).toBeNull());
    });

    it('move the focus to the name of the next step', async () => {
        open();
        await user.type(await name(), 'Wool');
        await proceed();
        await waitFor(() => expect(document.activeElement?.textContent).toContain('Step 2 of 6'));
    });

    it('show how the budget was read, and refuse what is ambiguous', async () => {
        open();
        await enterPlan('5,000');
        expect(screen.getByText('Read as €5,000')).toBeTruthy();

        await user.clear(screen.getByLabelText('Budget'));
        await user.type(screen.getByLabelText('Budget'), '5.000');
        await proceed();

        expect(await screen.findByText('This could mean €5,000 or €5. For €5,000, enter 5000.')).toBeTruthy();
        expect(service.writes).toEqual([]);
    });

    it('divide the budget evenly, however it was typed', async () => {
        open();
        await enterPlan('5000');
        await proceed();
        await screen.findByRole('button', { name: 'Save as draft' });
        expect(service.allocations.get('new-1')).toEqual([
            { channel: 'EMAIL', amount: 1666.67 },
            { channel: 'FACEBOOK', amount: 1666.67 },
            { channel: 'LINKEDIN', amount: 1666.66 },
        ]);
    });

    it('say which channels are only tracked, and that ads need no content', async () => {
        service.campaigns.set('d1', storedCampaign('d1', { channels: ['ADS'] }));
        open('/campaigns/new?draft=d1&step=channels');
        expect(await screen.findByText(/Ads is tracked by metrics only/)).toBeTruthy();
        await proceed();
        expect(await screen.findByText('No content needed')).toBeTruthy();
    });
});

describe('a draft', () => {
    beforeEach(() => {
        service.campaigns.set('d1', storedCampaign('d1'));
        service.allocations.set('d1', [{ channel: 'EMAIL', amount: 700 }, { channel: 'ADS', amount: 300 }]);
    });

    it('is changed only in the fields that the person changed', async () => {
        open('/campaigns/new?draft=d1&step=channels');
        await user.click(await screen.findByRole('checkbox', { name: 'Email' }));
        await user.click(screen.getByRole('checkbox', { name: 'Email' }));
        await user.clear(screen.getByLabelText(/Ava may reallocate/));
        await user.type(screen.getByLabelText(/Ava may reallocate/), '10');
        await proceed();

        await waitFor(() => expect(service.writes).toHaveLength(1));
        expect(service.writes[0]).toMatchObject({ ifMatch: '"1"', body: { autoOptimizePercentage: 0.1 } });
        expect(Object.keys(service.writes[0]!.body)).toEqual(['autoOptimizePercentage']);
    });

    it('is merged with what somebody else changed meanwhile', async () => {
        open('/campaigns/new?draft=d1&step=audience');
        await user.type(await screen.findByLabelText(/Target audience/), 'Families');
        service.change('d1', { name: 'Wool and silk' });
        await proceed();

        expect(await screen.findByText(/Their changes to Name are included/)).toBeTruthy();
        expect(service.campaigns.get('d1')).toMatchObject({ name: 'Wool and silk', targetAudience: 'Families' });
        expect(service.writes.map((write) => Object.keys(write.body))).toEqual([['targetAudience'], ['targetAudience']]);
    });

    it('shows both values of a field that both changed, and saves the one that is chosen', async () => {
        open('/campaigns/new?draft=d1');
        await user.clear(await name());
        await user.type(await name(), 'Mine');
        service.change('d1', { name: 'Theirs' });
        await proceed();
        const alert = await screen.findByText(/you both changed/);
        expect(alert.parentElement?.textContent).toContain('Mine');
        expect(service.campaigns.get('d1')!.name).toBe('Theirs');

        await user.click(screen.getByRole('button', { name: 'Name: use yours' }));
        await proceed();

        await waitFor(() => expect(service.campaigns.get('d1')!.name).toBe('Mine'));
    });

    it('that was deleted elsewhere can be continued as a new campaign', async () => {
        open('/campaigns/new?draft=d1');
        await user.type(await name(), ' and silk');
        service.campaigns.delete('d1');
        await proceed();
        await screen.findByText(/This draft was deleted elsewhere/);

        await user.click(screen.getByRole('button', { name: 'Continue as a new campaign' }));

        expect(await screen.findByRole('heading', { name: 'New campaign' })).toBeTruthy();
        expect((await name()).value).toBe('Wool and silk');
    });

    it('that is gone offers to start over', async () => {
        open('/campaigns/new?draft=gone');
        await screen.findByText('This draft was deleted');

        await user.click(screen.getByRole('button', { name: 'Start over' }));

        expect((await name()).value).toBe('');
    });

    it('that was launched elsewhere is not edited here', async () => {
        service.change('d1', { status: 'ACTIVE' });
        open('/campaigns/new?draft=d1&step=schedule');
        expect(await screen.findByText('This campaign was launched')).toBeTruthy();
        expect(screen.getByRole('link', { name: 'View campaign' })).toBeTruthy();
    });

    it('with a zone that no browser knows asks for one, and loses nothing else', async () => {
        service.change('d1', { timeZone: 'GMT+02:00' });
        open('/campaigns/new?draft=d1&step=schedule');
        await screen.findByLabelText('Time zone');
        await proceed();
        expect(await screen.findByText('Choose a time zone.')).toBeTruthy();
    });
});
