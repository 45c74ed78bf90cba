import { createParser } from 'eventsource-parser';

/** One server-sent event. */
export interface ServerEvent {
    id?: string | undefined;
    event?: string | undefined;
    data: string;
}

export interface StreamOptions {
    /** Opens the stream. The server resumes after the given event id. */
    open: (lastEventId: string | undefined, signal: AbortSignal) => Promise<Response>;
    onEvent: (event: ServerEvent) => void;
    onState: (state: 'open' | 'closed') => void;
    signal: AbortSignal;
    /** Delays before reconnecting, in milliseconds; the last one repeats. */
    delays?: number[];
    /** Milliseconds without data after which the stream counts as dead. Heartbeats arrive more often. */
    timeout?: number;
}

const DELAYS = [1_000, 2_000, 5_000, 15_000];
const TIMEOUT = 45_000;

/** Keeps a stream open until the signal aborts. A reconnect resumes after the last event received. */
export async function followStream(options: StreamOptions): Promise<void> {
    const delays = options.delays ?? DELAYS;
    let lastEventId: string | undefined;
    let failures = 0;
    while (!options.signal.aborted) {
        try {
            await readOnce(options, lastEventId, (event) => {
                failures = 0;
                lastEventId = event.id ?? lastEventId;
                options.onEvent(event);
            });
        } catch (error) {
            if (options.signal.aborted) return;
            if (isFinal(error)) {
                options.onState('closed');
                return;
            }
        }
        if (options.signal.aborted) return;
        options.onState('closed');
        await wait(delays[Math.min(failures, delays.length - 1)] ?? 1_000, options.signal);
        failures += 1;
    }
}

// Reconnecting does not help if the resource does not exist or is forbidden.
function isFinal(error: unknown): boolean {
    const status = (error as { status?: number }).status;
    return status === 403 || status === 404 || status === 406;
}

async function readOnce(
    options: StreamOptions,
    lastEventId: string | undefined,
    onEvent: (event: ServerEvent) => void,
): Promise<void> {
    const attempt = new AbortController();
    const end = () => attempt.abort();
    options.signal.addEventListener('abort', end);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const resetTimer = () => {
        clearTimeout(timer);
        timer = setTimeout(end, options.timeout ?? TIMEOUT);
    };
    try {
        const response = await options.open(lastEventId, attempt.signal);
        const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
        if (!reader) return;
        options.onState('open');
        resetTimer();
        const parser = createParser({ onEvent });
        for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
            resetTimer();
            parser.feed(chunk.value);
        }
    } finally {
        clearTimeout(timer);
        options.signal.removeEventListener('abort', end);
        attempt.abort();
    }
}

function wait(duration: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
        const timer = setTimeout(done, duration);
        function done() {
            clearTimeout(timer);
            signal.removeEventListener('abort', done);
            resolve();
        }
        signal.addEventListener('abort', done);
    });
}
