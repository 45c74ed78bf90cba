import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { configureApi, json } from '#lib/api/http.ts';

const server = setupServer();
let keys: (string | null)[];

const inProgress = () => HttpResponse.json({ title: 'Conflict', status: 409, detail: 'In progress.' }, { status: 409, headers: { 'Retry-After': '5' } });

beforeAll(() => {
    server.listen();
    configureApi({ baseUrl: 'https://site.example', token: async () => 'token' });
});
afterAll(() => server.close());
beforeEach(() => {
    keys = [];
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
    server.resetHandlers();
    vi.useRealTimers();
});

describe('a request whose twin is in progress', () => {
    const answer = (after: number) =>
        server.use(
            http.post('https://site.example/variations', ({ request }) => {
                keys.push(request.headers.get('Idempotency-Key'));
                return keys.length <= after ? inProgress() : HttpResponse.json({ items: [] });
            }),
        );

    it('is repeated until the answer is there', async () => {
        answer(2);
        const wanted = json('/variations', { method: 'POST', body: {}, idempotencyKey: 'k' });
        await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
        await vi.advanceTimersByTimeAsync(5000);
        await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
        await vi.advanceTimersByTimeAsync(5000);
        expect(await wanted).toEqual({ items: [] });
        expect(keys).toEqual(['k', 'k', 'k']);
    });

    it('is not repeated without a key, after an abort, or for any other conflict', async () => {
        answer(9);
        await expect(json('/variations', { method: 'POST', body: {} })).rejects.toMatchObject({ status: 409 });

        const abort = new AbortController();
        const wanted = json('/variations', { method: 'POST', body: {}, idempotencyKey: 'k', signal: abort.signal });
        const stopped = expect(wanted).rejects.toThrow();
        await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
        abort.abort();
        await stopped;

        server.use(http.post('https://site.example/variations', () => HttpResponse.json({ title: 'Conflict', status: 409 }, { status: 409 })));
        await expect(json('/variations', { method: 'POST', body: {}, idempotencyKey: 'k' })).rejects.toMatchObject({ status: 409 });
        expect(keys).toEqual([null, 'k']);
    });
});
