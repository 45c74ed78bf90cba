import { createRootRoute, createRoute } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { VoicesPage } from '#features/content/voices/page.tsx';
import type { BrandVoice } from '#features/content/voices/types.ts';
import { renderPage, SITE } from '#testing/render-page.tsx';

const server = setupServer();
const user = userEvent.setup();
const PATH = `${SITE}/marketing/content/brand-voices`;
let voices: BrandVoice[];
let writes: { method: string; body?: unknown; ifMatch: string | null }[];

const voice = (part: Partial<BrandVoice> = {}): BrandVoice => ({ id: 'v1', name: 'Sunrise', tone: 'FRIENDLY', doWords: ['care'], dontWords: ['cheap'], samples: [], isDefault: true, createdBy: 'anna', createdAt: '2026-11-01T00:00:00Z', updatedAt: '2026-11-01T00:00:00Z', version: 1, ...part });

beforeAll(() => server.listen());
afterAll(() => server.close());
afterEach(() => server.resetHandlers());
beforeEach(() => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
    voices = [voice()];
    writes = [];
    const record = async (request: Request, withBody = true) => {
        const body = withBody ? ((await request.json()) as Partial<BrandVoice>) : undefined;
        writes.push({ method: request.method, ...(body && { body }), ifMatch: request.headers.get('If-Match') });
        return body ?? {};
    };
    server.use(
        http.get(PATH, () => HttpResponse.json({ items: voices })),
        http.get(`${PATH}/:id`, () => HttpResponse.json(voices[0]!)),
        http.post(PATH, async ({ request }) => {
            const body = await record(request);
            if (voices.some(({ name }) => name === body.name)) return HttpResponse.json({ title: 'Conflict', status: 409, detail: 'Another voice has this name.' }, { status: 409 });
            voices = [voice({ id: 'v2', isDefault: false, ...body }), ...voices];
            return HttpResponse.json(voices[0]!, { status: 201 });
        }),
        http.patch(`${PATH}/:id`, async ({ request }) => {
            const body = await record(request);
            const now = voices[0]!;
            if (request.headers.get('If-Match') !== `"${now.version}"`) return HttpResponse.json({ title: 'Changed', status: 412 }, { status: 412 });
            voices = [{ ...now, ...body, version: now.version + 1 }];
            return HttpResponse.json(voices[0]!);
        }),
        http.delete(`${PATH}/:id`, async ({ request }) => {
            await record(request, false);
            voices = [];
            return new HttpResponse(null, { status: 204 });
        }),
    );
});

function open(roles?: string[]) {
    const root = createRootRoute();
    renderPage(root.addChildren([createRoute({ getParentRoute: () => root, path: '/content/voices', component: VoicesPage })]), '/content/voices', roles);
}

async function type(label: string | RegExp, text: string) {
    await user.clear(screen.getByLabelText(label));
    await user.type(screen.getByLabelText(label), text);
}

describe('brand voices', () => {
    it('are added with a name, words line by line and samples between dashes', async () => {
        open();
        await user.click(await screen.findByRole('button', { name: 'Add voice' }));
        const dialog = within(await screen.findByRole('dialog'));
        await user.click(dialog.getByRole('button', { name: 'Add voice' }));
        await dialog.findByText('Enter a name.');
        await type('Name', 'Hotels');
        await user.selectOptions(dialog.getByLabelText('Tone'), 'Formal');
        await type('Preferred words', 'guests\n\n by hand \nguests');
        await type(/^Sample texts/, 'One.\n---\nTwo.');
        await user.click(dialog.getByRole('button', { name: 'Add voice' }));
        await screen.findByText('“Hotels” saved.');
        expect(writes.map(({ body }) => body)).toEqual([{ name: 'Hotels', tone: 'FORMAL', doWords: ['guests', 'by hand'], samples: ['One.', 'Two.'] }]);
        expect(await screen.findByRole('heading', { name: 'Hotels' })).toBeTruthy();
    });

    it('say why a voice was not saved', async () => {
        open();
        await user.click(await screen.findByRole('button', { name: 'Add voice' }));
        await type('Name', 'Sunrise');
        await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Add voice' }));
        expect(await screen.findByText('Another voice has this name.')).toBeTruthy();
    });

    it('are edited without reverting what somebody else changed', async () => {
        open();
        await user.click(await screen.findByRole('button', { name: 'Edit Sunrise' }));
        voices = [voice({ tone: 'BOLD', version: 2 })];
        await type('Words to avoid', 'cheap\nfree');
        await user.click(screen.getByRole('button', { name: 'Save changes' }));
        await screen.findByText('“Sunrise” saved.');
        expect(writes.map(({ body, ifMatch }) => [body, ifMatch])).toEqual([[{ dontWords: ['cheap', 'free'] }, '"1"'], [{ dontWords: ['cheap', 'free'] }, '"2"']]);
        expect(voices[0]).toMatchObject({ tone: 'BOLD', dontWords: ['cheap', 'free'] });
    });

    it('show both names if both were changed', async () => {
        open();
        await user.click(await screen.findByRole('button', { name: 'Edit Sunrise' }));
        voices = [voice({ name: 'Anna’s', version: 2 })];
        await type('Name', 'Mark’s');
        await user.click(screen.getByRole('button', { name: 'Save changes' }));
        await user.click(await screen.findByRole('button', { name: 'Name: use theirs' }));
        await user.click(screen.getByRole('button', { name: 'Save changes' }));
        await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
        expect(voices[0]!.name).toBe('Anna’s');
    });

    it('ask before what was entered is discarded', async () => {
        open();
        await user.click(await screen.findByRole('button', { name: 'Edit Sunrise' }));
        await type('Name', 'Lost?');
        await user.keyboard('{Escape}');
        await user.click(within(await screen.findByRole('dialog', { name: 'Discard your changes?' })).getByRole('button', { name: 'Cancel' }));
        expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Lost?');
        await user.keyboard('{Escape}');
        await user.click(await screen.findByRole('button', { name: 'Discard' }));
        await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    });

    it('refuse too many words and words that are too long', async () => {
        open();
        await user.click(await screen.findByRole('button', { name: 'Edit Sunrise' }));
        const field = screen.getByLabelText('Preferred words');
        await user.clear(field);
        await user.click(field);
        await user.paste(Array.from({ length: 201 }, (_, at) => `w${at}`).join('\n'));
        await user.click(screen.getByRole('button', { name: 'Save changes' }));
        expect(await screen.findByText('At most 200 words and phrases.')).toBeTruthy();
        await user.clear(field);
        await user.paste('x'.repeat(101));
        expect(await screen.findByText('A word or phrase has at most 100 characters.')).toBeTruthy();
    });

    it('are deleted after a question', async () => {
        open();
        await user.click(await screen.findByRole('button', { name: 'Delete Sunrise' }));
        await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }));
        expect(await screen.findByText('No brand voices yet')).toBeTruthy();
        expect(writes).toEqual([{ method: 'DELETE', ifMatch: '"1"' }]);
    });

    it('that somebody changed are deleted only when they were seen again', async () => {
        open();
        await user.click(await screen.findByRole('button', { name: 'Delete Sunrise' }));
        server.use(http.delete(`${PATH}/:id`, () => HttpResponse.json({ title: 'Changed', status: 412 }, { status: 412 }), { once: true }));
        voices = [voice({ notes: 'Changed by Anna.', version: 2 })];
        await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }));
        expect(await screen.findByText(/Somebody changed “Sunrise”/)).toBeTruthy();
        expect(await screen.findByText('Changed by Anna.')).toBeTruthy();
        await user.click(screen.getByRole('button', { name: 'Delete Sunrise' }));
        await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }));
        await waitFor(() => expect(writes).toEqual([{ method: 'DELETE', ifMatch: '"2"' }]));
    });

    it('can only be read by viewers', async () => {
        open(['viewer']);
        expect(await screen.findByRole('heading', { name: /Sunrise/ })).toBeTruthy();
        expect(screen.queryByRole('button', { name: /Add|Edit|Delete/ })).toBeNull();
    });
});
