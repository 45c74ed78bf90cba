import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContactDialog } from '#features/email/contacts/form/contact-dialog.tsx';
import type { FieldType } from '#features/email/contacts/types.ts';
import { valueOf, valueText } from '#features/email/contacts/values.ts';
import { contactServer, problem, storedContact } from '#testing/contact-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const server = setupServer();
let service: ReturnType<typeof contactServer>;
const close = vi.fn();

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    close.mockClear();
    service = contactServer();
    service.state.fields = Object.entries({ birthday: 'DATE', city: 'TEXT', 'first.order': 'TEXT', points: 'NUMBER', regular: 'BOOLEAN', sizes: 'LIST' }).map(([name, type]) => ({ name, type: type as FieldType, createdAt: '2026-11-01T00:00:00Z' }));
    server.use(...service.handlers);
});

async function open(id?: string) {
    const root = createRootRoute({ component: Outlet });
    const contact = id ? service.contacts.get(id) : undefined;
    renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/', component: () => <ContactDialog {...(contact && { contact })} onClose={close} /> })]), '/');
    await screen.findByLabelText('Email address');
}
const type = async (label: string | RegExp, value: string) => {
    await userEvent.clear(screen.getByLabelText(label));
    if (value) await userEvent.type(screen.getByLabelText(label), value);
};
const save = (name = 'Save changes') => userEvent.click(screen.getByRole('button', { name }));

describe('a new contact', () => {
    it('has values of the declared types, tags and a consent with its source', async () => {
        await open();
        await type('Email address', ' anna@example.com ');
        await type(/^First name/, 'Anna');
        await type(/^Tags/, 'vip, new,vip');
        await userEvent.selectOptions(screen.getByLabelText(/^Time zone/), 'Europe/Vienna');
        await userEvent.selectOptions(screen.getByLabelText('Status'), 'Granted');
        await type('Source', 'checkout form');
        await type('points', '12,5');
        await type('birthday', '1990-04-01');
        await userEvent.selectOptions(screen.getByLabelText('regular'), 'No');
        await userEvent.type(screen.getByLabelText('sizes'), 'S{enter}{enter} M ');
        await type('first.order', 'coat');
        await save('Create contact');
        await screen.findByText('Anna created.');
        expect(service.writes).toEqual([
            expect.objectContaining({
                method: 'POST',
                body: {
                    email: 'anna@example.com', firstName: 'Anna', timeZone: 'Europe/Vienna', tags: ['vip', 'new'], consent: { status: 'GRANTED', source: 'checkout form' },
                    attributes: { birthday: '1990-04-01', 'first.order': 'coat', points: 12.5, regular: false, sizes: ['S', 'M'] },
                },
            }),
        ]);
    });

    it('needs an address, a source for its consent, and numbers where numbers belong', async () => {
        await open();
        await userEvent.selectOptions(screen.getByLabelText('Status'), 'Granted');
        await type('points', 'many');
        await save('Create contact');
        await screen.findByText('Enter an email address.');
        screen.getByText('Enter where the consent comes from. It is your evidence.');
        screen.getByText('Enter a number such as 1234.5.');
        expect(service.writes).toEqual([]);
    });

    it('shows at the field what the service refuses', async () => {
        await open();
        await type('Email address', 'anna@example.com');
        await type(/^Language/, 'german');
        service.state.refused = problem(400, 'Some fields are invalid.', [{ pointer: '/locale', detail: 'must be a language tag such as de or de-AT' }]);
        await save('Create contact');
        await screen.findByText('This value must be a language tag such as de or de-AT.');
        service.state.refused = problem(409, 'A contact with this address already exists.');
        await save('Create contact');
        await screen.findByText('A contact with this address already exists.');
        expect(close).not.toHaveBeenCalled();
    });
});

describe('editing a contact', () => {
    beforeEach(() =>
        service.add(
            storedContact('anna', { firstName: 'Anna', tags: ['vip'], timeZone: 'Europe/Berlin', consent: { status: 'GRANTED', source: 'shop', at: '2026-10-01T08:00:30Z' }, attributes: { city: 'Vienna', points: 7, 'old field': 'x' } }),
        ),
    );

    it('sends only what changed, with the version that the person saw', async () => {
        await open('anna');
        await type(/^First name/, 'Anne');
        await save();
        await waitFor(() => expect(close).toHaveBeenCalled());
        expect(service.writes).toEqual([{ method: 'PATCH', path: '/contacts/anna', body: { firstName: 'Anne' }, ifMatch: '"1"' }]);
    });

    it('removes a time zone', async () => {
        await open('anna');
        await userEvent.selectOptions(screen.getByLabelText(/^Time zone/), '');
        await save();
        await waitFor(() => expect(close).toHaveBeenCalled());
        expect(service.writes[0]?.body).toEqual({ timeZone: null });
    });

    it('keeps values of fields that are not declared', async () => {
        await open('anna');
        await type('city', '');
        await save();
        await waitFor(() => expect(close).toHaveBeenCalled());
        expect(service.writes[0]?.body).toEqual({ attributes: { points: 7, 'old field': 'x' } });
    });

    it('asks anew for the evidence of another consent', async () => {
        await open('anna');
        await userEvent.selectOptions(screen.getByLabelText('Status'), 'Withdrawn');
        expect(screen.getByLabelText<HTMLInputElement>('Source').value).toBe('');
        await type('Source', 'phone');
        await save();
        await waitFor(() => expect(close).toHaveBeenCalled());
        expect(service.writes[0]?.body).toEqual({ consent: { status: 'WITHDRAWN', source: 'phone' } });
    });

    it('keeps what somebody else changed, and asks where both changed the same', async () => {
        await open('anna');
        await type(/^First name/, 'Anne');
        await type('city', 'Graz');
        service.change('anna', { lastName: 'Adler', attributes: { city: 'Linz', points: 8, 'old field': 'x' } });
        await save();
        const alert = await screen.findByRole('alert');
        within(alert).getByText('Linz');
        await userEvent.click(within(alert).getByRole('button', { name: 'city: use yours' }));
        await save();
        await waitFor(() => expect(close).toHaveBeenCalled());
        expect(service.contacts.get('anna')).toMatchObject({ firstName: 'Anne', lastName: 'Adler', attributes: { city: 'Graz', points: 8, 'old field': 'x' } });
    });

    it('asks before changes are lost', async () => {
        await open('anna');
        await type(/^First name/, 'Anne');
        await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
        await screen.findByText('Discard your changes?');
        await userEvent.click(screen.getByRole('button', { name: 'Discard changes' }));
        expect(close).toHaveBeenCalled();
        expect(service.writes).toEqual([]);
    });
});

describe('a value', () => {
    it('is shown as people read it', () => {
        expect(valueText('1990-04-01', 'DATE')).toMatch(/Apr.*1990/);
        expect(valueText(0.125, 'NUMBER')).toBe('0.125');
        expect(valueText(false, 'BOOLEAN')).toBe('No');
        expect(valueText([], 'LIST')).toBeUndefined();
        expect(valueText('soon', 'DATE')).toBe('soon');
    });

    it('is absent if nothing is typed', () => {
        for (const type of ['TEXT', 'NUMBER', 'DATE', 'BOOLEAN', 'LIST'] as const) expect(valueOf('  ', type)).toBeUndefined();
    });
});
