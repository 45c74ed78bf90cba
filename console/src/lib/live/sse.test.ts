import { describe, expect, it, vi } from 'vitest';
import { followStream, type ServerEvent } from '#lib/live/sse.ts';

/** A fake server that answers each attempt as given and records the event ids it was requests to resume from. */
function server(...attempts: ((signal: AbortSignal) => Response | Promise<Response>)[]) {
    const requests: (string | undefined)[] = [];
    const open = async (lastEventId: string | undefined, signal: AbortSignal) => {
        requests.push(lastEventId);
        const attempt = attempts[requests.length - 1];
        if (!attempt) return new Promise<Response>((_, refuse) => signal.addEventListener('abort', () => refuse(new Error('ended'))));
        return attempt(signal);
    };
    return { requests, open };
}

const text = (body: string) => () => new Response(body);

function start(open: ReturnType<typeof server>['open'], more: { timeout?: number } = {}) {
    const end = new AbortController();
    const events: ServerEvent[] = [];
    const states: string[] = [];
    const done = followStream({
        open,
        signal: end.signal,
        delays: [1],
        onEvent: (event) => events.push(event),
        onState: (state) => states.push(state),
        ...more,
    });
    return { end, events, states, done };
}

describe('event stream', () => {
    it('passes on each event with its name and data', async () => {
        const { open } = server(text(': heartbeat\n\nid: 1\nevent: spend\ndata: {"spent":5}\n\nid: 2\nevent: status\ndata: {}\n\n'));
        const run = start(open);

        await vi.waitFor(() => expect(run.events).toHaveLength(2));

        expect(run.events[0]).toMatchObject({ id: '1', event: 'spend', data: '{"spent":5}' });
        run.end.abort();
        await run.done;
    });

    it('resumes after the last event when the connection is lost', async () => {
        const { open, requests } = server(text('id: 7\nevent: spend\ndata: 1\n\n'), text('id: 8\nevent: spend\ndata: 2\n\n'));
        const run = start(open);

        await vi.waitFor(() => expect(requests).toEqual([undefined, '7', '8']));

        expect(run.events.map((event) => event.data)).toEqual(['1', '2']);
        expect(run.states).toEqual(['open', 'closed', 'open', 'closed']);
        run.end.abort();
        await run.done;
    });

    it('reconnects when the server is unavailable', async () => {
        const { open, requests } = server(
            () => Promise.reject(Object.assign(new Error('unavailable'), { status: 503 })),
            text('data: recovered\n\n'),
        );
        const run = start(open);

        await vi.waitFor(() => expect(run.events).toHaveLength(1));

        expect(requests.length).toBeGreaterThanOrEqual(2);
        run.end.abort();
        await run.done;
    });

    it('does not reconnect if the stream does not exist', async () => {
        const { open, requests } = server(() => Promise.reject(Object.assign(new Error('not found'), { status: 404 })));
        const run = start(open);

        await run.done;

        expect(requests).toEqual([undefined]);
        expect(run.states).toEqual(['closed']);
    });

    it('reconnects when a stream stays silent', async () => {
        const silent = (signal: AbortSignal) =>
            new Response(
                new ReadableStream({
                    start: (controller) => signal.addEventListener('abort', () => controller.error(new Error('closed'))),
                }),
            );
        const { open, requests } = server(silent, text('data: alive\n\n'));
        const run = start(open, { timeout: 20 });

        await vi.waitFor(() => expect(run.events).toHaveLength(1));

        expect(requests.length).toBeGreaterThanOrEqual(2);
        run.end.abort();
        await run.done;
    });
});
