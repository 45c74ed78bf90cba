import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SenderDetailsPage } from '#features/email/senders/details/page.tsx';
import { SendersPage } from '#features/email/senders/page.tsx';
import { policyFieldsOf, quotasOf } from '#features/email/senders/policy/fields.ts';
import { emailServer, problem, storedSender } from '#testing/email-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const server = setupServer();
let service: ReturnType<typeof emailServer>;
const ADMIN = ['admin', 'marketer', 'viewer'];

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    service = emailServer();
    service.senders.set('x1', storedSender('x1'));
    server.use(...service.handlers);
});

function open(path: string, roles: string[] = ADMIN) {
    const root = createRootRoute({ component: Outlet });
    return renderPage(
        root.addChildren([
            createRoute({ getParentRoute: () => root, path: '/email/senders', component: SendersPage }),
            createRoute({ getParentRoute: () => root, path: '/email/senders/$id', component: SenderDetailsPage }),
        ]),
        path,
        roles,
    );
}

const dialog = () => within(screen.getByRole('dialog'));
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

describe('the senders', () => {
    it('are added by an administrator, with their route', async () => {
        const router = open('/email/senders');
        await press('Add sender');
        await userEvent.type(dialog().getByLabelText('Email address'), 'offers@sunrise.example');
        await userEvent.selectOptions(dialog().getByLabelText('Route'), 'Own SMTP server');
        await userEvent.type(dialog().getByLabelText('Server'), 'smtp.sunrise.example');
        await userEvent.type(dialog().getByLabelText(/^User name/), 'sunrise');
        await userEvent.type(dialog().getByLabelText('Password'), 'secret');
        await userEvent.click(dialog().getByRole('button', { name: 'Add sender' }));
        await screen.findByText('offers@sunrise.example added. Publish its DNS records next.');
        expect(service.writes[0]?.body).toEqual({
            address: 'offers@sunrise.example',
            dkimAlgorithm: 'RSA',
            route: { type: 'SMTP', host: 'smtp.sunrise.example', port: 587, encryption: 'REQUIRED', username: 'sunrise', secret: 'secret' },
        });
        await waitFor(() => expect(router.state.location.pathname).toBe('/email/senders/made'));
    });

    it('need what their route needs', async () => {
        open('/email/senders');
        await press('Add sender');
        await userEvent.type(dialog().getByLabelText('Email address'), 'nobody');
        await userEvent.selectOptions(dialog().getByLabelText('Route'), 'Amazon SES');
        await userEvent.type(dialog().getByLabelText('Region'), 'Europe');
        await userEvent.type(dialog().getByLabelText(/^SNS topic/), 'reports');
        await userEvent.click(dialog().getByRole('button', { name: 'Add sender' }));
        await dialog().findByText('Enter an email address, such as news@example.com.');
        expect(dialog().getByText('Enter a region, such as eu-central-1.')).toBeTruthy();
        expect(dialog().getByText(/^Enter the ARN of a topic/)).toBeTruthy();
        expect(dialog().getAllByText('This is required.')).toHaveLength(2);
        expect(service.writes).toEqual([]);
    });

    it('show at a field what the service refuses', async () => {
        service.state.refused = problem(400, 'Invalid.', [{ pointer: '/route/host', detail: 'must be the name of a mail server, such as smtp.example.com' }]);
        open('/email/senders');
        await press('Add sender');
        await userEvent.type(dialog().getByLabelText('Email address'), 'offers@sunrise.example');
        await userEvent.selectOptions(dialog().getByLabelText('Route'), 'Own SMTP server');
        await userEvent.type(dialog().getByLabelText('Server'), 'localhost');
        await userEvent.click(dialog().getByRole('button', { name: 'Add sender' }));
        await dialog().findByText('Must be the name of a mail server, such as smtp.example.com.');
        expect(document.activeElement).toBe(dialog().getByLabelText('Server'));
    });

    it('can only be read by others', async () => {
        open('/email/senders', ['marketer', 'viewer']);
        await screen.findByText('news@sunrise.example');
        expect(screen.getByText(/Only an administrator/)).toBeTruthy();
        expect(screen.queryByRole('button', { name: 'Add sender' })).toBeNull();
        expect((await screen.findAllByText('None')).length).toBe(3);
    });
});

describe('a sender', () => {
    it('shows the records to publish, which can be copied', async () => {
        userEvent.setup();
        open('/email/senders/x1');
        await press('Copy value of the SPF record');
        await screen.findByText('Copied: value of the SPF record.');
        expect(await navigator.clipboard.readText()).toBe('v=SPF');
    });

    it('says why its route is paused', async () => {
        service.senders.set('x1', storedSender('x1', { routePause: { reason: '535 5.7.8 Bad credentials', since: '2026-11-20T08:00:00Z', nextAttemptAt: '2026-11-20T08:01:00Z' } }));
        open('/email/senders/x1');
        await screen.findByText('535 5.7.8 Bad credentials');
    });

    it('is verified', async () => {
        open('/email/senders/x1');
        await screen.findByText(/Not checked yet\. Publish/);
        await press('Verify now');
        await screen.findByText('Verified. The domain publishes all records.');
        expect(screen.getAllByText('Valid')).toHaveLength(3);
    });

    it('says what is wrong with its records', async () => {
        const records = storedSender('x1').records;
        service.senders.set('x1', storedSender('x1', { checkedAt: '2026-11-01T00:00:00Z', records: [{ ...records[0]!, status: 'MISSING' }, { ...records[1]!, status: 'SEVERAL', found: ['v=spf1 a', 'v=spf1 b'] }, { ...records[2]!, status: 'VALID', found: ['v=DMARC1; p=reject'] }] }));
        open('/email/senders/x1');
        await screen.findByText(/2 records are missing or wrong/);
        expect(screen.getByText('v=spf1 b')).toBeTruthy();
        expect(screen.queryByText('v=DMARC1; p=reject')).toBeNull();
    });

    it('changes its route as a whole', async () => {
        service.senders.set('x1', storedSender('x1', { route: { type: 'SMTP', host: 'smtp.sunrise.example', port: 2525, encryption: 'OPTIONAL', username: 'me' } }));
        open('/email/senders/x1');
        await press('Change route');
        const host = dialog().getByLabelText<HTMLInputElement>('Server');
        expect(host.value).toBe('smtp.sunrise.example');
        await userEvent.clear(host);
        await userEvent.type(host, 'smtp.other.example');
        await userEvent.click(dialog().getByRole('button', { name: 'Save changes' }));
        await dialog().findByText('A user name and a password belong together.');
        await userEvent.selectOptions(dialog().getByLabelText('Route'), 'SendGrid');
        await userEvent.type(dialog().getByLabelText('API key'), 'SG.x');
        await userEvent.click(dialog().getByRole('button', { name: 'Save changes' }));
        await screen.findByText('Sender saved.');
        expect(service.writes).toEqual([{ method: 'PATCH', path: '/senders/x1', body: { route: { type: 'SENDGRID', secret: 'SG.x' } }, ifMatch: '"1"' }]);
    });

    it('gets limits without typing its password again', async () => {
        service.senders.set('x1', storedSender('x1', { route: { type: 'SES', region: 'eu-central-1', username: 'AKID', limits: { connections: 3 } } }));
        open('/email/senders/x1');
        await screen.findByText('3 at most');
        await press('Change route');
        dialog().getByText('Leave it empty to keep the present one.');
        await userEvent.type(dialog().getByLabelText(/^Messages a second/), '0');
        await userEvent.click(dialog().getByRole('button', { name: 'Save changes' }));
        await dialog().findByText('Enter a number from 0.01 to 10,000.');
        await userEvent.type(dialog().getByLabelText(/^Messages a second/), '.5');
        await userEvent.clear(dialog().getByLabelText(/^Connections/));
        await userEvent.click(dialog().getByRole('button', { name: 'Save changes' }));
        await screen.findByText('Sender saved.');
        expect(service.writes[0]?.body).toEqual({ route: { type: 'SES', region: 'eu-central-1', username: 'AKID', limits: { messagesPerSecond: 0.5 } } });
        await screen.findByText('0.5 messages a second');
    });

    it('names the account whose reports count, and where it reports', async () => {
        service.senders.set('x1', storedSender('x1', { route: { type: 'SENDGRID' }, webhookUrl: 'https://mail.example/marketing/email/webhooks/sendgrid/x1' }));
        userEvent.setup();
        open('/email/senders/x1');
        await screen.findByText('Of the platform’s account only');
        await press('Copy URL of the webhook');
        expect(await navigator.clipboard.readText()).toBe('https://mail.example/marketing/email/webhooks/sendgrid/x1');
        await press('Change route');
        await userEvent.type(dialog().getByLabelText(/^Verification key/), 'MFkw');
        await userEvent.click(dialog().getByRole('checkbox', { name: /^Look up emails in doubt/ }));
        await userEvent.click(dialog().getByRole('button', { name: 'Save changes' }));
        await screen.findByText('Of your own account');
        expect(screen.getByText('Looked up in the Email Activity')).toBeTruthy();
        expect(service.writes[0]?.body).toEqual({ route: { type: 'SENDGRID', webhook: { verificationKey: 'MFkw' }, emailActivity: true } });
    });

    it('loses its name when the field is emptied', async () => {
        open('/email/senders/x1');
        await press('Edit');
        await userEvent.clear(dialog().getByLabelText(/^Name/));
        await userEvent.click(dialog().getByRole('button', { name: 'Save changes' }));
        await screen.findByText('Sender saved.');
        expect(service.writes[0]?.body).toEqual({ displayName: '' });
    });

    it('is deleted after a question', async () => {
        const router = open('/email/senders/x1');
        await press('Delete');
        dialog().getByText(/Its DKIM key is lost/);
        await userEvent.click(dialog().getByRole('button', { name: 'Delete' }));
        await waitFor(() => expect(router.state.location.pathname).toBe('/email/senders'));
        expect(service.senders.size).toBe(0);
    });
});

describe('the sending policy', () => {
    it('is saved with what is switched on', async () => {
        open('/email/senders');
        await userEvent.click(await screen.findByRole('checkbox', { name: /Limit the emails/ }));
        await userEvent.clear(screen.getByLabelText('Emails'));
        await userEvent.type(screen.getByLabelText('Emails'), '2');
        await press('Save policy');
        await screen.findByText('Sending policy saved.');
        expect(service.writes).toEqual([{ method: 'PUT', path: '/sending-policy', body: { frequencyCap: { emails: 2, days: 7 } }, ifMatch: null }]);
    });

    it('checks only what is switched on', async () => {
        service.state.policy = { quietHours: { from: '22:00', to: '07:00', timeZone: 'Europe/Berlin' } };
        open('/email/senders');
        const zone = await screen.findByLabelText('Time zone');
        await userEvent.clear(zone);
        await userEvent.type(zone, 'Hamburg');
        await press('Save policy');
        await screen.findByText('Choose a time zone from the list.');
        await userEvent.click(screen.getByRole('checkbox', { name: /Send nothing at night/ }));
        await press('Save policy');
        await screen.findByText('Sending policy saved.');
        expect(service.writes.map(({ body }) => body)).toEqual([{}]);
    });

    it('shows how the warm-up grows', () => {
        const { warmUp } = policyFieldsOf({}, 'Europe/Berlin', '2026-11-01');
        expect(quotasOf(warmUp, 4)).toEqual([500, 750, 1125, 1687]);
        expect(quotasOf({ ...warmUp, growth: '5' }, 4)).toEqual([]);
    });
});
