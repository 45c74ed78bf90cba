import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Email } from '#features/email/emails/types.ts';
import { EmailSetupPage } from '#features/email/setup/page.tsx';
import { emailDesignSearch, setupSearch } from '#features/email/setup/search.ts';
import { storedCampaign } from '#testing/campaign-server.ts';
import { designServer, storedAbTest } from '#testing/design-server.ts';
import { EMAIL, emailServer, problem, storedEmail, storedList } from '#testing/email-server.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
let emails: ReturnType<typeof emailServer>;
let design: ReturnType<typeof designServer>;
let campaign: ReturnType<typeof storedCampaign>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    localStorage.clear();
    emails = emailServer();
    design = designServer();
    campaign = storedCampaign('c1', { status: 'ACTIVE', name: 'Winter' });
    server.use(
        ...design.handlers,
        ...emails.handlers,
        http.get(`${SITE}/marketing/campaigns`, () => HttpResponse.json({ items: [campaign] })),
        http.get(`${SITE}/marketing/campaigns/:id`, () => HttpResponse.json(campaign)),
    );
});

function open(path: string, roles?: string[]) {
    const root = createRootRoute({ component: Outlet });
    return renderPage(
        root.addChildren([
            createRoute({ getParentRoute: () => root, path: '/email/emails/$id/setup', validateSearch: setupSearch, component: EmailSetupPage }),
            createRoute({ getParentRoute: () => root, path: '/email/emails/$id', component: () => 'The email' }),
            createRoute({ getParentRoute: () => root, path: '/email/emails/$id/design', validateSearch: emailDesignSearch, component: () => 'The designer' }),
        ]),
        path,
        roles,
    );
}

function openStep(search: string, part: Partial<Email> = {}) {
    emails.emails.set('e1', storedEmail('e1', part));
    return open(`/email/emails/e1/setup?${search}`);
}

const next = () => userEvent.click(screen.getByRole('button', { name: 'Continue' }));

describe('the steps of an email', () => {
    it('save the audience and go on to the test', async () => {
        const router = openStep('step=audience');
        await userEvent.type(await screen.findByLabelText(/^Reply to/), 'hello');
        await userEvent.click(screen.getByRole('link', { name: /Review$/ }));
        await screen.findByText('Enter an email address, such as hello@example.com.');
        await userEvent.type(screen.getByLabelText(/^Reply to/), '@sunrise.example');
        await next();
        await screen.findByRole('heading', { name: /Test$/ });
        expect(emails.writes).toMatchObject([{ method: 'PATCH', ifMatch: '"1"', body: { replyTo: 'hello@sunrise.example' } }]);
        expect(router.state.location.search).toEqual({ step: 'test' });
    });

    it('keep the planned time in the address until it is confirmed', async () => {
        const router = openStep('step=schedule');
        await userEvent.click(await screen.findByRole('radio', { name: /At a planned time/ }));
        await next();
        await screen.findByText('Enter a date and time.');
        await userEvent.type(screen.getByLabelText('Date and time'), '2099-01-02T09:30');
        await next();
        await screen.findByRole('heading', { name: /Review$/ });
        expect(router.state.location.search).toMatchObject({ at: '2099-01-02T09:30', step: 'review' });
        expect(emails.writes).toEqual([]);
        await userEvent.click(await screen.findByRole('button', { name: 'Schedule email' }));
        await screen.findByText('The email');
        expect(emails.writes).toMatchObject([{ path: '/e1/schedule', body: { scheduledTime: '2099-01-02T08:30:00.000Z', byRecipientTimeZone: false } }]);
    });

    it('offer a window in which each recipient gets it at their best time', async () => {
        const router = openStep('step=schedule&at=2099-01-02T09:30');
        await userEvent.click(await screen.findByRole('radio', { name: /their best time/ }));
        await userEvent.selectOptions(screen.getByLabelText('Within'), 'within 2 days');
        await next();
        await screen.findByText(/each at their best time within 2 days/);
        expect(router.state.location.search).toMatchObject({ at: '2099-01-02T09:30', within: 48 });
        await userEvent.click(await screen.findByRole('button', { name: 'Schedule email' }));
        await screen.findByText('The email');
        expect(emails.writes).toMatchObject([{ path: '/e1/schedule', body: { byRecipientTimeZone: false, bestTimeWithinHours: 48 } }]);
    });

    it('say what will happen, and send only when confirmed', async () => {
        design.state.abTest = storedAbTest({ status: 'DRAFT' });
        openStep('step=review');
        await screen.findByText(/20 recipients in “All contacts” get it, from now on/);
        await screen.findByText('First, about 4 recipients (20%) get one of the variants. The rest gets the winner.');
        expect(emails.writes).toEqual([]);
        await userEvent.click(screen.getByRole('button', { name: 'Send now' }));
        await screen.findByText('The email');
        expect(emails.writes).toMatchObject([{ path: '/e1/send' }]);
    });

    it('keep the time of an email that is scheduled already', async () => {
        openStep('step=review', { status: 'SCHEDULED', scheduledFor: '2099-01-02T08:30:00Z' });
        await userEvent.click(await screen.findByRole('button', { name: 'Schedule email' }));
        await screen.findByText('The email');
        expect(emails.writes).toMatchObject([{ path: '/e1/schedule', body: { scheduledTime: '2099-01-02T08:30:00.000Z' } }]);
    });

    it('send a scheduled email at once only if that was chosen', async () => {
        const router = openStep('step=schedule', { status: 'SCHEDULED', scheduledFor: '2099-01-02T08:30:00Z' });
        expect((await screen.findByLabelText<HTMLInputElement>('Date and time')).value).toBe('2099-01-02T09:30');
        await userEvent.click(screen.getByRole('radio', { name: /At once/ }));
        await next();
        await screen.findByRole('button', { name: 'Send now' });
        expect(router.state.location.search).toEqual({ step: 'review', when: 'now' });
    });

    it('take the planned time along to the designer, and keep it for later', async () => {
        const router = openStep('step=design&at=2099-01-02T09:30&byZone=true');
        await userEvent.click(await screen.findByRole('link', { name: 'Open the designer' }));
        await screen.findByText('The designer');
        expect(router.state.location.search).toEqual({ setup: true, at: '2099-01-02T09:30', byZone: true });
        await router.navigate({ to: '/email/emails/e1/setup', search: { step: 'schedule' } } as never);
        expect((await screen.findByLabelText<HTMLInputElement>('Date and time')).value).toBe('2099-01-02T09:30');
    });

    it('keep a typed time when going back, and however the set-up is left', async () => {
        const router = openStep('step=schedule');
        const field = () => screen.findByLabelText<HTMLInputElement>('Date and time');
        await userEvent.click(await screen.findByRole('radio', { name: /At a planned time/ }));
        await userEvent.type(await field(), '2099-01-02T09:30');
        await userEvent.click(screen.getByRole('button', { name: 'Back' }));
        await userEvent.click(screen.getByRole('link', { name: /Schedule/ }));
        fireEvent.change(await field(), { target: { value: '2099-01-02T10:30' } });
        await userEvent.click(screen.getByRole('link', { name: 'Wool is patient' }));
        await screen.findByText('The email');
        await router.navigate({ to: '/email/emails/e1/setup', search: { step: 'schedule' } } as never);
        expect((await field()).value).toBe('2099-01-02T10:30');
    });

    it.each(['Back', 'Review', 'Continue later'])('save the audience before leaving by %s', async (way) => {
        openStep('step=audience');
        await userEvent.type(await screen.findByLabelText(/^Reply to/), 'hello@sunrise.example');
        await userEvent.click(screen.getByRole(way === 'Back' ? 'button' : 'link', { name: new RegExp(`${way}$`) }));
        await waitFor(() => expect(screen.queryByLabelText(/^Reply to/)).toBeNull());
        expect(emails.writes).toMatchObject([{ method: 'PATCH', body: { replyTo: 'hello@sunrise.example' } }]);
    });

    it('show what someone else saved if asked', async () => {
        openStep('step=audience');
        await userEvent.type(await screen.findByLabelText(/^Reply to/), 'hello@sunrise.example');
        emails.emails.set('e1', storedEmail('e1', { version: 7, replyTo: 'theirs@sunrise.example' }));
        await next();
        await userEvent.click(await screen.findByRole('button', { name: 'Show the current one' }));
        await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>(/^Reply to/).value).toBe('theirs@sunrise.example'));
        await next();
        await screen.findByRole('heading', { name: /Test$/ });
    });

    it('offer the topics of the lists, and drop one that is not offered any more', async () => {
        emails.lists.set('l1', storedList('l1', { topics: ['Offers', 'News'] }));
        openStep('step=audience', { audience: { include: ['s1', 'l1'], exclude: [], topic: 'News' } });
        await waitFor(() => expect(screen.getByLabelText<HTMLSelectElement>(/^Topic/).value).toBe('News'));
        await userEvent.click(await screen.findByRole('button', { name: 'Remove Newsletter' }));
        await next();
        await screen.findByRole('heading', { name: /Test$/ });
        expect(emails.writes[0]?.body).toEqual({ audience: { include: ['s1'], exclude: [] } });
    });

    it('do not plan a time in an unknown time zone', async () => {
        server.use(http.get(`${SITE}/marketing/campaigns/:id`, () => problem(403, 'No.')));
        openStep('step=schedule');
        await screen.findByRole('alert');
        expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Continue' }).disabled).toBe(true);
    });

    it('send a test to some addresses, and say what became of each', async () => {
        design.state.abTest = storedAbTest({ status: 'DRAFT' });
        design.state.testStatus = 'BOUNCED';
        design.state.testReason = 'The mailbox does not exist.';
        openStep('step=test');
        await userEvent.type(await screen.findByLabelText('Addresses'), 'a@b.example, c@d.example');
        await userEvent.selectOptions(await screen.findByLabelText('Variant'), 'Variant B');
        await userEvent.click(screen.getByRole('button', { name: 'Send test' }));
        const sent = within(await screen.findByRole('list', { name: 'Test emails' }));
        await waitFor(() => expect(sent.getAllByText('The mailbox does not exist.')).toHaveLength(2));
        expect(design.writes).toMatchObject([{ path: '/e1/test-send', body: { to: ['a@b.example', 'c@d.example'], variant: 'B' } }]);
    });

    it('name the faults of variants, which come without a finding', async () => {
        emails.state.readiness = { ready: false, audienceSize: 20, missing: [{ pointer: '/abTest/variants/1/from', detail: 'b@c.example is not a verified sender; verify it first, or choose another' }] };
        openStep('step=review');
        await screen.findByText('1 problem keeps it from being sent.');
        screen.getByText('Variant B, sender: b@c.example is not a verified sender; verify it first, or choose another.');
        await userEvent.click(screen.getByRole('button', { name: 'Go to test' }));
        await screen.findByRole('heading', { name: /Test$/ });
    });

    it('lead from a finding to its block in the designer', async () => {
        const finding = { code: 'ALT_TEXT_MISSING', severity: 'WARNING', where: '/blocks/1/columns/0/blocks/1', message: 'A picture has no alternative text.', fix: 'Describe it.' };
        server.use(http.post(`${EMAIL}/:id/validate`, () => HttpResponse.json({ ...emails.state.readiness, findings: [finding] })));
        const router = openStep('step=review&at=2099-01-02T09:30');
        await userEvent.click(await screen.findByRole('button', { name: 'Go to block' }));
        await screen.findByText('The designer');
        expect(router.state.location.search).toMatchObject({ setup: true, at: '2099-01-02T09:30', block: '/blocks/1/columns/0/blocks/1' });
    });

    it('do not send what has a problem', async () => {
        emails.state.readiness = { ready: false, audienceSize: 20, missing: [{ pointer: '/subject', detail: 'is missing' }] };
        openStep('step=review');
        await screen.findByText('1 problem keeps it from being sent.');
        expect(within(screen.getByRole('list', { name: 'Checklist' })).getByText('Its subject is missing.')).toBeTruthy();
        expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send now' }).disabled).toBe(true);
        await userEvent.click(screen.getByRole('button', { name: 'Go to design' }));
        await screen.findByRole('heading', { name: /Design$/ });
    });

    it('are closed once sending has started', async () => {
        openStep('step=design', { status: 'SENDING' });
        await screen.findByText('This email is no longer a draft');
    });

    it('can be opened in any order', async () => {
        openStep('step=design');
        await userEvent.click(await screen.findByRole('link', { name: /Schedule/ }));
        await screen.findByRole('heading', { name: /Schedule$/ });
        await waitFor(() => expect(screen.getByRole('link', { name: /Schedule/ }).getAttribute('aria-current')).toBe('page'));
    });
});
