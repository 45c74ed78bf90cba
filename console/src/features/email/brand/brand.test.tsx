import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BrandPage } from '#features/email/brand/page.tsx';
import { queries } from '#lib/queries.ts';
import { designServer, storedBrand } from '#testing/design-server.ts';
import { renderPage } from '#testing/render-page.tsx';

const server = setupServer();
let service: ReturnType<typeof designServer>;

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    service = designServer();
    server.use(...service.handlers);
});

function open(roles?: string[]) {
    const root = createRootRoute({ component: Outlet });
    return renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/email/brand', component: BrandPage })]), '/email/brand', roles);
}

const scheme = async (name: string) => within(await screen.findByRole('group', { name }));
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save brand' }));

describe('the brand', () => {
    it('is replaced as a whole, and shown in a sample email', async () => {
        open();
        await userEvent.type(await screen.findByLabelText(/^Postal address/), 'Hamburg');
        await save();
        await screen.findByText('Brand saved.');
        const { colors, darkColors, font } = storedBrand();
        expect(service.writes).toMatchObject([{ method: 'PUT', path: '/brand', ifMatch: '"1"', body: { companyName: 'Sunrise', address: 'Hamburg', font, colors, darkColors } }]);
        expect(service.state.built[0]).toMatchObject({ blocks: expect.arrayContaining([{ type: 'footer' }]) });
    });

    it('keeps what was typed after someone else saved, until the person asks for theirs', async () => {
        open();
        const address = () => screen.findByLabelText<HTMLTextAreaElement>(/^Postal address/);
        await userEvent.type(await address(), 'Hamburg');
        service.state.brand = storedBrand({ version: 7, address: 'Berlin' });
        await save();
        await screen.findByText('Someone else has changed this in the meantime.');
        expect((await address()).value).toBe('Hamburg');
        await userEvent.click(screen.getByRole('button', { name: 'Show the current one' }));
        await waitFor(async () => expect((await address()).value).toBe('Berlin'));
        await userEvent.type(await address(), '!');
        await save();
        await screen.findByText('Brand saved.');
        expect(service.writes.at(-1)).toMatchObject({ ifMatch: '"7"', body: { address: 'Berlin!' } });
    });

    it('keeps what was typed when a newer brand arrives', async () => {
        open();
        await userEvent.type(await screen.findByLabelText(/^Postal address/), 'Hamburg');
        service.state.brand = storedBrand({ version: 7 });
        await queries.invalidateQueries();
        await screen.findByText('Someone else has changed this in the meantime.');
        expect(screen.getByLabelText<HTMLTextAreaElement>(/^Postal address/).value).toBe('Hamburg');
    });

    it('says which colours can’t be read', async () => {
        open();
        fireEvent.change((await scheme('Dark')).getByLabelText('Text'), { target: { value: '#333333' } });
        await screen.findByText(/Dark: Text on Surface of the email has a contrast of 1.4/);
    });

    it('returns a colour to its default, and refuses what is no colour', async () => {
        open();
        const light = await scheme('Light');
        await userEvent.click(light.getByRole('button', { name: 'Reset lines, light' }));
        fireEvent.change(light.getByLabelText('Background'), { target: { value: 'blue' } });
        await save();
        await light.findByText('Enter a colour such as #1d4ed8.');
        fireEvent.change(light.getByLabelText('Background'), { target: { value: '#0000ff' } });
        await save();
        await screen.findByText('Brand saved.');
        const { colors } = service.writes[0]?.body as { colors: object };
        expect({ border: storedBrand().colors.border, ...colors }).toEqual({ ...storedBrand().colors, background: '#0000ff' });
        expect(Object.keys(colors)).not.toContain('border');
    });

    it('needs a description of the logo', async () => {
        open();
        await userEvent.type(await screen.findByLabelText(/^Picture/), 'https://sunrise.example/logo.png');
        await save();
        await screen.findByText('Describe the logo for people who don’t see it.');
        expect(service.writes).toEqual([]);
    });

    it('can only be read by viewers', async () => {
        open(['viewer']);
        await screen.findByText('Changing the brand needs the role marketer.');
        expect(service.state.built).toEqual([]);
    });
});
