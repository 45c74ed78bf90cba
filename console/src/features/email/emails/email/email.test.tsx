import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EmailDetailsPage } from '#features/email/emails/email/page.tsx';
import { logSearch } from '#features/email/emails/search.ts';
import type { Email } from '#features/email/emails/types.ts';
import { storedCampaign } from '#testing/campaign-server.ts';
import { emailServer, problem, progress, storedEmail, storedRecipient, storedList, storedSegment, storedSender } from '#testing/email-server.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
let service: ReturnType<typeof emailServer>;
let campaign: ReturnType<typeof storedCampaign>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    service = emailServer();
    campaign = storedCampaign('c1', { status: 'ACTIVE' });
    server.use(
        ...service.handlers,
        http.get(`${SITE}/marketing/campaigns/:id`, () => HttpResponse.json(campaign)),
    );
});

function openEmail(part: Partial<Email>, roles?: string[], search = '') {
    service.emails.set('e1', storedEmail('e1', part));
    const root = createRootRoute({ component: Outlet });
    const page = createRoute({ getParentRoute: () => root, path: '/email/emails/$id', validateSearch: logSearch, component: EmailDetailsPage });
    return renderPage(root.addChildren([page]), `/email/emails/e1${search}`, roles);
}

const sending = { status: 'SENDING' as const, recipients: 20, startedAt: '2026-11-20T08:00:00Z', progress: progress({ pending: 8, sent: 10, failed: 2 }) };
const dialog = () => within(screen.getByRole('dialog'));
const act = async (button: string) => {
    await userEvent.click(await screen.findByRole('button', { name: button }));
    await screen.findByRole('dialog');
};

describe('an email', () => {
    it('counts who is held out', async () => {
        openEmail({ ...sending, progress: progress({ pending: 8, sent: 10, heldOut: 2 }) });
        const states = await screen.findByRole('list', { name: 'Recipients by state' });
        expect(within(states).getByRole('link', { name: 'Held out' }).closest('li')!.textContent).toBe('Held out2');
    });

    it('shows its progress, and rates of all and of people side by side', async () => {
        openEmail(sending);
        expect(await screen.findByText('12 of 20 recipients done')).toBeTruthy();
        const row = (await screen.findByText('Opens')).closest('tr')!;
        expect([...row.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['3', '37.5%', '6', '75.0%']);
    });

    it('lists recipients with the answers of servers, and filters them by state', async () => {
        service.state.recipients = [storedRecipient('anna', { answer: '250 OK', opens: 2 }), storedRecipient('gone', { state: 'FAILED', answer: '452 4.2.2 Mailbox full', attempts: 5 })];
        openEmail(sending);
        await screen.findByText('250 OK');
        expect(screen.getByText('Opened 2 times')).toBeTruthy();
        await userEvent.click(within(screen.getByRole('navigation', { name: 'Recipients by state' })).getByRole('link', { name: /Given up/ }));
        await waitFor(() => expect(screen.queryByText('250 OK')).toBeNull());
        expect(screen.getByText('452 4.2.2 Mailbox full')).toBeTruthy();
    });

    it('finds recipients by the start of their address', async () => {
        service.state.recipients = [storedRecipient('anna'), storedRecipient('ben')];
        const router = openEmail(sending);
        await screen.findByText('ben@example.com');
        await userEvent.type(screen.getByRole('searchbox', { name: 'Search recipients' }), 'an');
        await waitFor(() => expect(screen.queryByText('ben@example.com')).toBeNull());
        expect(screen.getByText('anna@example.com')).toBeTruthy();
        expect(router.state.location.search).toEqual({ address: 'an' });
    });

    it('pages through its delivery log', async () => {
        service.state.recipients = Array.from({ length: 30 }, (_, n) => storedRecipient(`r${n}`));
        openEmail({ ...sending, progress: progress({ sent: 30 }), recipients: 30 });
        await screen.findByText('r0@example.com');
        await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
        await screen.findByText('r29@example.com');
        await userEvent.click(screen.getByRole('button', { name: 'Previous page' }));
        await screen.findByText('r0@example.com');
    });

    it('is sent only after it has said to how many people', async () => {
        openEmail({});
        await act('Send now');
        expect(await dialog().findByText(/20 recipients in “All contacts”/)).toBeTruthy();
        expect(service.writes).toEqual([]);
        await userEvent.click(dialog().getByRole('button', { name: 'Send now' }));
        await screen.findByText('Sending starts within seconds.');
        expect(service.writes.map(({ path }) => path)).toEqual(['/e1/send']);
    });

    it('cannot be sent while something is missing', async () => {
        service.state.readiness = { ready: false, audienceSize: 0, missing: [{ pointer: '/audience', detail: 'has no contact' }] };
        openEmail({});
        await act('Send now');
        await dialog().findByText('Its audience has no contact that can receive email.');
        expect(dialog().getByRole<HTMLButtonElement>('button', { name: 'Send now' }).disabled).toBe(true);
    });

    it('says why the service refuses to send', async () => {
        openEmail({});
        await act('Send now');
        await dialog().findByText(/20 recipients/);
        service.state.refused = problem(409, 'The campaign was not launched.');
        await userEvent.click(dialog().getByRole('button', { name: 'Send now' }));
        expect((await dialog().findByRole('alert')).textContent).toBe('The campaign was not launched.');
    });

    it('is scheduled in the zone of its campaign, at the version that was seen', async () => {
        openEmail({});
        await act('Schedule');
        await userEvent.type(dialog().getByLabelText('Date and time'), '2099-07-01T09:00');
        await dialog().findByText(/20 recipients/);
        await userEvent.click(dialog().getByRole('button', { name: 'Schedule email' }));
        await screen.findByText(/^Email scheduled for/);
        expect(service.writes).toEqual([{ method: 'POST', path: '/e1/schedule', body: { scheduledTime: '2099-07-01T07:00:00.000Z', byRecipientTimeZone: false }, ifMatch: '"1"' }]);
    });

    it('is not scheduled in the past', async () => {
        openEmail({ status: 'SCHEDULED', scheduledFor: '2020-01-01T08:00:00Z' });
        await act('Reschedule');
        await dialog().findByText(/20 recipients/);
        await userEvent.click(dialog().getByRole('button', { name: 'Schedule email' }));
        await dialog().findByText(/This time has passed/);
        expect(service.writes).toEqual([]);
    });

    it('tries those with an unknown result again only if wanted', async () => {
        openEmail({ ...sending, status: 'COMPLETED_WITH_FAILURES', progress: progress({ sent: 17, failed: 1, unknown: 2 }) });
        await act('Retry failed');
        await userEvent.click(dialog().getByRole('checkbox', { name: /2 recipients with an unknown result/ }));
        await userEvent.click(dialog().getByRole('button', { name: 'Retry failed' }));
        await waitFor(() => expect(service.writes.map(({ path }) => path)).toEqual(['/e1/retry-failed?includeUnknown=true']));
    });

    it('is paused only after a question, and resumes with those who are left', async () => {
        openEmail(sending);
        await act('Pause');
        await userEvent.click(dialog().getByRole('button', { name: 'Pause' }));
        await waitFor(() => expect(service.writes.map(({ path }) => path)).toEqual(['/e1/pause']));
        expect(await screen.findByRole('button', { name: 'Resume' })).toBeTruthy();
        expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
        await act('Resume');
        dialog().getByText(/8 recipients/);
        await userEvent.click(dialog().getByRole('button', { name: 'Resume' }));
        await waitFor(() => expect(service.writes.map(({ path }) => path)).toEqual(['/e1/pause', '/e1/resume']));
        expect(await screen.findByRole('button', { name: 'Pause' })).toBeTruthy();
    });

    it('stays paused if the service refuses to resume it', async () => {
        openEmail({ ...sending, status: 'PAUSED' });
        await act('Resume');
        service.state.refused = problem(409, 'news@other.example is not a verified sender.');
        await userEvent.click(dialog().getByRole('button', { name: 'Resume' }));
        await screen.findByText('news@other.example is not a verified sender.');
        expect(service.emails.get('e1')?.status).toBe('PAUSED');
    });

    it('says what is lost by cancelling', async () => {
        openEmail(sending);
        await act('Cancel email');
        dialog().getByText(/8 recipients will not get it\. 10 recipients already got it\./);
        await userEvent.click(dialog().getByRole('button', { name: 'Cancel email' }));
        await screen.findByText('Nothing more is sent.');
    });

    it('cannot be resumed while its campaign is paused', async () => {
        campaign = storedCampaign('c1', { status: 'PAUSED' });
        openEmail({ ...sending, status: 'PAUSED' });
        await screen.findByText(/Its campaign is paused/);
        expect(screen.queryByRole('button', { name: 'Resume' })).toBeNull();
        expect(screen.getByRole('link', { name: 'Go to campaign' })).toBeTruthy();
    });

    it('says why it was paused automatically', async () => {
        openEmail({ ...sending, status: 'PAUSED', holdReason: 'COMPLAINT_RATE' });
        await screen.findByText(/more recipients reported it as spam/);
        expect(screen.getByRole('button', { name: 'Resume' })).toBeTruthy();
    });

    it('says why the route of its sender is paused', async () => {
        openEmail({ ...sending, routePause: { reason: '535 5.7.8 Bad credentials', since: '2026-11-20T08:00:00Z', nextAttemptAt: '2026-11-20T08:01:00Z' } });
        await screen.findByText(/^On hold: .*535 5\.7\.8 Bad credentials/);
    });

    it('sends only what was edited', async () => {
        service.senders.set('x1', storedSender('x1', { verified: true }));
        openEmail({});
        await act('Edit');
        const subject = await dialog().findByLabelText('Subject');
        await userEvent.clear(subject);
        await userEvent.type(subject, 'Wool again');
        await userEvent.click(dialog().getByRole('button', { name: 'Save changes' }));
        await screen.findByText('Email saved.');
        expect(service.writes).toEqual([{ method: 'PATCH', path: '/e1', body: { subject: 'Wool again' }, ifMatch: '"1"' }]);
    });

    it('is sent to several segments and lists, without others', async () => {
        service.lists.set('l1', storedList('l1'));
        service.segments.set('s2', storedSegment('s2'));
        openEmail({});
        await act('Edit');
        await dialog().findAllByText('Newsletter (12)');
        await userEvent.selectOptions(dialog().getByLabelText('Send to'), 'l1');
        await userEvent.click(dialog().getByRole('button', { name: 'Remove All contacts' }));
        await userEvent.selectOptions(dialog().getByLabelText(/^Except/), 's2');
        await userEvent.click(dialog().getByRole('button', { name: 'Save changes' }));
        await screen.findByText('Email saved.');
        expect(service.writes[0]?.body).toEqual({ audience: { include: ['l1'], exclude: ['s2'] } });
    });

    it('is about a topic of its lists, until it is for none of them', async () => {
        service.lists.set('l1', storedList('l1', { topics: ['Offers', 'News'] }));
        openEmail({ audience: { include: ['s1', 'l1'], exclude: [] } });
        await act('Edit');
        await userEvent.selectOptions(await dialog().findByLabelText(/^Topic/), 'News');
        await userEvent.click(dialog().getByRole('button', { name: 'Save changes' }));
        await waitFor(() => expect(service.writes[0]?.body).toEqual({ audience: { include: ['s1', 'l1'], exclude: [], topic: 'News' } }));
        await act('Edit');
        await userEvent.click(dialog().getByRole('button', { name: 'Remove Newsletter' }));
        await userEvent.click(dialog().getByRole('button', { name: 'Save changes' }));
        await waitFor(() => expect(service.writes[1]?.body).toEqual({ audience: { include: ['s1'], exclude: [] } }));
    });

    it('is never sent to nobody', async () => {
        openEmail({});
        await act('Edit');
        await userEvent.click(await dialog().findByRole('button', { name: 'Remove All contacts' }));
        await userEvent.click(dialog().getByRole('button', { name: 'Save changes' }));
        await dialog().findByText('Add a segment or list.');
        expect(service.writes).toEqual([]);
    });

    it('can only be read by a viewer', async () => {
        openEmail(sending, ['viewer']);
        await screen.findByText('12 of 20 recipients done');
        expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
    });
});
