import { createParser } from 'eventsource-parser';

/** One server-sent event. */
export interface ServerEvent {
    id?: string | undefined;
    event?: string | undefined;
    data: string;
}

export interface StreamOptions {
    /** Opens the stream; given the id of the last event seen, the server goes on after it. */
    open: (lastEventId: string | undefined, signal: AbortSignal) => Promise<Response>;
    onEvent: (event: ServerEvent) => void;
    onState: (state: 'open' | 'closed') => void;
    signal: AbortSignal;
    /** Pauses before the next attempts, the last one for ever. */
    pauses?: number[];
    /** A stream that is silent for longer is dead: the server sends a heartbeat more often. */
    silence?: number;
}

const PAUSES = [1_000, 2_000, 5_000, 15_000];
const SILENCE = 45_000;

/** Keeps a stream open until the signal ends it; a reconnect goes on after the last event seen. */
export async function followStream(options: StreamOptions): Promise<void> {
    const pauses = options.pauses ?? PAUSES;
    let lastEventId: string | undefined;
    let failures = 0;
    while (!options.signal.aborted) {
        try {
            await readOnce(options, lastEventId, (event) => {
                failures = 0;
                lastEventId = event.id ?? lastEventId;
                options.onEvent(event);
            });
        } catch (failure) {
            if (options.signal.aborted) return;
            if (isFinal(failure)) {
                options.onState('closed');
                return;
            }
        }
        if (options.signal.aborted) return;
        options.onState('closed');
        await pause(pauses[Math.min(failures, pauses.length - 1)] ?? 1_000, options.signal);
        failures += 1;
    }
}

// Asking again does not help where the thing is absent or forbidden.
function isFinal(failure: unknown): boolean {
    const status = (failure as { status?: number }).status;
    return status === 403 || status === 404 || status === 406;
}

async function readOnce(
    options: StreamOptions,
    lastEventId: string | undefined,
    onEvent: (event: ServerEvent) => void,
): Promise<void> {
    const own = new AbortController();
    const end = () => own.abort();
    options.signal.addEventListener('abort', end);
    let watch: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
        clearTimeout(watch);
        watch = setTimeout(end, options.silence ?? SILENCE);
    };
    try {
        const answer = await options.open(lastEventId, own.signal);
        const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
        if (!reader) return;
        options.onState('open');
        heard();
        const parser = createParser({ onEvent });
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
            heard();
            parser.feed(part.value);
        }
    } finally {
        clearTimeout(watch);
        options.signal.removeEventListener('abort', end);
        own.abort();
    }
}

function pause(duration: number, signal: AbortSignal): Promise<void> {
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
