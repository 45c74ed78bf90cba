import { describe, expect, it, vi } from 'vitest';
import { followStream, type ServerEvent } from '#lib/live/sse.ts';

/** A server that answers each attempt with what it is told to, and remembers what it was asked. */
function server(...attempts: ((signal: AbortSignal) => Response | Promise<Response>)[]) {
    const asked: (string | undefined)[] = [];
    const open = async (lastEventId: string | undefined, signal: AbortSignal) => {
        asked.push(lastEventId);
        const attempt = attempts[asked.length - 1];
        if (!attempt) return new Promise<Response>((_, refuse) => signal.addEventListener('abort', () => refuse(new Error('ended'))));
        return attempt(signal);
    };
    return { asked, open };
}

const text = (body: string) => () => new Response(body);

function started(open: ReturnType<typeof server>['open'], more: { silence?: number } = {}) {
    const end = new AbortController();
    const events: ServerEvent[] = [];
    const states: string[] = [];
    const done = followStream({
        open,
        signal: end.signal,
        pauses: [1],
        onEvent: (event) => events.push(event),
        onState: (state) => states.push(state),
        ...more,
    });
    return { end, events, states, done };
}

describe('a stream', () => {
    it('hands on each event with its name and data', async () => {
        const { open } = server(text(': heartbeat\n\nid: 1\nevent: spend\ndata: {"spent":5}\n\nid: 2\nevent: status\ndata: {}\n\n'));
        const run = started(open);

        await vi.waitFor(() => expect(run.events).toHaveLength(2));

        expect(run.events[0]).toMatchObject({ id: '1', event: 'spend', data: '{"spent":5}' });
        run.end.abort();
        await run.done;
    });

    it('goes on after the last event seen when it was cut', async () => {
        const { open, asked } = server(text('id: 7\nevent: spend\ndata: 1\n\n'), text('id: 8\nevent: spend\ndata: 2\n\n'));
        const run = started(open);

        await vi.waitFor(() => expect(asked).toEqual([undefined, '7', '8']));

        expect(run.events.map((event) => event.data)).toEqual(['1', '2']);
        expect(run.states).toEqual(['open', 'closed', 'open', 'closed']);
        run.end.abort();
        await run.done;
    });

    it('tries again when the server is away', async () => {
        const { open, asked } = server(
            () => Promise.reject(Object.assign(new Error('away'), { status: 503 })),
            text('data: back\n\n'),
        );
        const run = started(open);

        await vi.waitFor(() => expect(run.events).toHaveLength(1));

        expect(asked.length).toBeGreaterThanOrEqual(2);
        run.end.abort();
        await run.done;
    });

    it('does not ask again for what is not there', async () => {
        const { open, asked } = server(() => Promise.reject(Object.assign(new Error('absent'), { status: 404 })));
        const run = started(open);

        await run.done;

        expect(asked).toEqual([undefined]);
        expect(run.states).toEqual(['closed']);
    });

    it('takes a silent stream for dead', async () => {
        const silent = (signal: AbortSignal) =>
            new Response(
                new ReadableStream({
                    start: (controller) => signal.addEventListener('abort', () => controller.error(new Error('closed'))),
                }),
            );
        const { open, asked } = server(silent, text('data: alive\n\n'));
        const run = started(open, { silence: 20 });

        await vi.waitFor(() => expect(run.events).toHaveLength(1));

        expect(asked.length).toBeGreaterThanOrEqual(2);
        run.end.abort();
        await run.done;
    });
});
