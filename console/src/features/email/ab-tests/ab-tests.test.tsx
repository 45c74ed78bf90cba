import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AbTestPage } from '#features/email/ab-tests/page.tsx';
import type { Email } from '#features/email/emails/types.ts';
import { planSearch } from '#features/email/setup/search.ts';
import { storedCampaign } from '#testing/campaign-server.ts';
import { designServer, storedAbTest, storedResults, storedTemplate } from '#testing/design-server.ts';
import { emailServer, storedEmail } from '#testing/email-server.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
let emails: ReturnType<typeof emailServer>;
let service: ReturnType<typeof designServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    emails = emailServer();
    service = designServer();
    server.use(...service.handlers, ...emails.handlers, http.get(`${SITE}/marketing/campaigns/:id`, () => HttpResponse.json(storedCampaign('c1', { status: 'ACTIVE' }))));
});

function open(part: Partial<Email> = {}, roles?: string[], search = '') {
    emails.emails.set('e1', storedEmail('e1', part));
    const root = createRootRoute({ component: Outlet });
    return renderPage(
        root.addChildren([
            createRoute({ getParentRoute: () => root, path: '/email/emails/$id/ab-test', validateSearch: planSearch, component: AbTestPage }),
            createRoute({ getParentRoute: () => root, path: '/email/emails', component: () => 'All emails' }),
            createRoute({ getParentRoute: () => root, path: '/email/emails/$id/setup', component: () => 'The set-up' }),
        ]),
        `/email/emails/e1/ab-test${search}`,
        roles,
    );
}

const variant = (name: string) => within(screen.getByRole('group', { name: `Variant ${name}` }));
const sending = { status: 'SENDING' as const, startedAt: '2026-11-20T08:00:00Z' };

describe('setting up an A/B test', () => {
    it('compares the email with another subject', async () => {
        open();
        await userEvent.click(await screen.findByRole('button', { name: 'Create A/B test' }));
        await screen.findByText('Change something: two variants are the same.');
        await userEvent.type(variant('B').getByRole('textbox', { name: /^Subject/ }), 'Coats, cleaned');
        await userEvent.click(screen.getByRole('button', { name: 'Create A/B test' }));
        await screen.findByText('The set-up');
        expect(service.writes).toMatchObject([
            { method: 'POST', path: '/e1/ab-test', body: { variants: [{}, { subject: 'Coats, cleaned' }], testShare: 0.2, metric: 'HUMAN_CLICKS', decideAfterMinutes: 1440, stopEarly: true, withoutWinner: 'SEND_LEADING', smallestLift: 0.1 } },
        ]);
    });

    it('takes the content of a template', async () => {
        service.templates.set('t1', storedTemplate('t1'));
        open();
        await screen.findByRole('group', { name: 'Variant B' });
        await userEvent.click(variant('B').getByText('Sender, content and time'));
        await variant('B').findByRole('option', { name: 'Of the template “Newsletter”' });
        await userEvent.selectOptions(variant('B').getByLabelText(/^Content/), 'Of the template “Newsletter”');
        await userEvent.click(screen.getByRole('button', { name: 'Create A/B test' }));
        await screen.findByText('The set-up');
        expect(service.writes[0]?.body).toMatchObject({ variants: [{}, { templateId: 't1' }] });
        expect(JSON.stringify(service.writes)).not.toContain('htmlContent');
    });

    it('designs the content of a variant, which starts with that of the email', async () => {
        open({ source: { type: 'BLOCKS', blocks: [{ type: 'text', text: 'Wool is patient.' }] } as Email['source'] });
        await screen.findByRole('group', { name: 'Variant B' });
        await userEvent.click(variant('B').getByText('Sender, content and time'));
        await userEvent.selectOptions(variant('B').getByLabelText(/^Content/), 'Own design');
        await userEvent.click(variant('B').getByRole('button', { name: 'Design variant B' }));
        const dialog = within(await screen.findByRole('dialog', { name: 'Content of variant B' }));
        await dialog.findAllByText('Wool is patient.');
        await userEvent.click(dialog.getByRole('button', { name: 'Use this content' }));
        await variant('B').findByText('Made of blocks');
        await userEvent.click(screen.getByRole('button', { name: 'Create A/B test' }));
        await screen.findByText('The set-up');
        expect(service.writes[0]?.body).toMatchObject({ variants: [{}, { blocks: [{ type: 'text', text: 'Wool is patient.' }] }] });
    });

    it('changes a test at the version that was seen', async () => {
        service.state.abTest = storedAbTest({ status: 'DRAFT', version: 4, holdout: { share: 0.05, event: 'order', days: 14 } });
        open();
        await userEvent.click(await screen.findByRole('checkbox', { name: /Keep a holdout group/ }));
        await userEvent.click(screen.getByRole('button', { name: 'Save A/B test' }));
        await screen.findByText('The set-up');
        expect(service.writes).toMatchObject([{ method: 'PATCH', ifMatch: '"4"', body: { holdout: { share: 0 } } }]);
    });

    it('leaves the variants alone if only the rules change', async () => {
        service.state.abTest = storedAbTest({ status: 'DRAFT' });
        open();
        const share = await screen.findByLabelText(/^Share of the audience that gets the test/);
        await userEvent.clear(share);
        await userEvent.type(share, '30');
        await userEvent.click(screen.getByRole('button', { name: 'Save A/B test' }));
        await screen.findByText('The set-up');
        expect(service.writes[0]?.body).toMatchObject({ testShare: 0.3 });
        expect(service.writes[0]?.body).not.toHaveProperty('variants');
    });

    it('leads back to the set-up with the time that is planned there', async () => {
        service.state.abTest = storedAbTest({ status: 'DRAFT' });
        const router = open({}, undefined, '?at=2099-01-02T09:30&byZone=true');
        await userEvent.click(await screen.findByRole('button', { name: 'Save A/B test' }));
        await screen.findByText('The set-up');
        expect(router.state.location.search).toEqual({ step: 'test', at: '2099-01-02T09:30', byZone: true });
    });

    it('asks before what was typed is lost', async () => {
        open();
        await screen.findByRole('group', { name: 'Variant B' });
        await userEvent.type(variant('B').getByRole('textbox', { name: /^Subject/ }), 'Coats');
        await userEvent.click(screen.getByRole('link', { name: 'Emails' }));
        await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Leave' }));
        await screen.findByText('All emails');
    });

    it('shows what someone else saved if asked, and can then be saved', async () => {
        service.state.abTest = storedAbTest({ status: 'DRAFT' });
        open();
        const share = () => screen.findByLabelText<HTMLInputElement>(/^Share of the audience that gets the test/);
        await userEvent.type(await share(), '0');
        service.state.abTest = storedAbTest({ status: 'DRAFT', version: 2, testShare: 0.4 });
        await userEvent.clear(await share());
        await userEvent.type(await share(), '25');
        await userEvent.click(screen.getByRole('button', { name: 'Save A/B test' }));
        await screen.findByText('Someone else has changed this in the meantime.');
        expect((await share()).value).toBe('25');
        await userEvent.click(screen.getByRole('button', { name: 'Show the current one' }));
        await waitFor(async () => expect((await share()).value).toBe('40'));
        await userEvent.click(screen.getByRole('button', { name: 'Save A/B test' }));
        await screen.findByText('The set-up');
        expect(service.writes.at(-1)).toMatchObject({ ifMatch: '"2"', body: { testShare: 0.4 } });
    });

    it('says how many recipients are needed, and whether there are as many', async () => {
        open();
        await screen.findByText('Even the whole audience is too small to find such a difference. Look for a larger one, or test fewer variants.');
        expect(screen.getByText('3,000')).toBeTruthy();
        expect(screen.getByText('6,000')).toBeTruthy();
    });

    it('can be removed', async () => {
        service.state.abTest = storedAbTest({ status: 'DRAFT' });
        open();
        await userEvent.click(await screen.findByRole('button', { name: 'Remove A/B test' }));
        await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove A/B test' }));
        await screen.findByText('The set-up');
        expect(service.writes).toMatchObject([{ method: 'DELETE', ifMatch: '"1"' }]);
    });
});

describe('the results of an A/B test', () => {
    beforeEach(() => {
        service.state.abTest = storedAbTest();
    });

    it('show each variant with its interval, and the outcome in words', async () => {
        open(sending);
        await screen.findByText('Variant B has a 97% chance to be the best.');
        expect(screen.getByRole('img', { name: /Variant B: 5.20%, from 4.33% to 6.50%/ })).toBeTruthy();
        expect(screen.getByRole('img', { name: /Variant B: \+30%, from \+2% to \+60%/ })).toBeTruthy();
        const row = within(screen.getByRole('row', { name: /Variant B/ }));
        expect(row.getByText('97%')).toBeTruthy();
    });

    it('warn of unequal groups and of a variant that drives people away', async () => {
        service.state.results = storedResults({ sampleRatio: { pValue: 0.0001, mismatch: true }, guardrails: [{ variant: 'B', metric: 'UNSUBSCRIBES', rate: 0.02, others: 0.004, violated: true }] });
        open(sending);
        await screen.findByText(/The groups are not as large as they should be/);
        await screen.findByText('Variant B has more unsubscribes than the others: 2.00% against 0.40%. It can’t win.');
    });

    it('show each variant as recipients see it, also to viewers', async () => {
        open(sending, ['viewer']);
        await userEvent.click(await screen.findByRole('button', { name: 'Preview variant B' }));
        await within(await screen.findByRole('dialog', { name: 'Preview of variant B' })).findByText('Subject of B');
    });

    it('wait for a person, without naming a variant', async () => {
        service.state.abTest = storedAbTest({ status: 'WAITING', decision: { outcome: 'INSUFFICIENT_DATA', summary: 'The data does not suffice.' } });
        service.state.results = storedResults({ status: 'WAITING' });
        open(sending);
        await screen.findByText('The data does not suffice.');
        expect(screen.getByText('Waits for your choice: Not enough data yet.')).toBeTruthy();
        expect(document.body.textContent).not.toMatch(/undefined|null/);
    });

    it('let a person choose the winner', async () => {
        open(sending);
        await userEvent.click(await screen.findByRole('button', { name: 'Send B to the rest' }));
        const question = within(await screen.findByRole('dialog'));
        await question.findByText('8,000 recipients get it. The test ends with it, and your choice is recorded.');
        await userEvent.click(question.getByRole('button', { name: 'Send B to the rest' }));
        await screen.findByText('Mark chose variant B.');
        expect(service.writes).toMatchObject([{ path: '/e1/ab-test/winner', body: { variant: 'B' } }]);
        expect(screen.queryByRole('button', { name: 'Send B to the rest' })).toBeNull();
    });

    it('can only be looked at by viewers', async () => {
        open(sending, ['viewer']);
        await screen.findByText('Variant B has a 97% chance to be the best.');
        expect(screen.queryByRole('button', { name: 'Send B to the rest' })).toBeNull();
    });

    it('say so where there is no test', async () => {
        service.state.abTest = undefined;
        open(sending);
        await screen.findByText('This email has no A/B test');
    });
});
