import { problemOf, unreachable } from '#lib/api/problem.ts';

/** The API's address and the caller's token. A front end that uses the hooks sets them once. */
export interface ApiAccess {
    baseUrl: string;
    token: () => Promise<string | undefined>;
    /** Called when the API rejects the token; resolves to whether there is a new one. */
    renew?: () => Promise<boolean>;
}

/** A request that calls a model is in progress for no longer. */
const LONGEST_WAIT = 5 * 60_000;

let access: ApiAccess = { baseUrl: '', token: async () => undefined };

export function configureApi(given: ApiAccess): void {
    access = given;
}

export const apiAccess = (): ApiAccess => access;

export interface Request {
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
    /** Sent as JSON, unless it is a form or a file. */
    body?: unknown;
    /** A list repeats its parameter. */
    query?: Record<string, string | number | boolean | readonly string[] | undefined>;
    ifMatch?: number;
    idempotencyKey?: string;
    headers?: Record<string, string>;
    signal?: AbortSignal;
}

/** Sends a request as the signed-in person and renews a rejected token once. Rejects with a Problem. */
export async function send(path: string, request: Request = {}): Promise<Response> {
    const response = await sendWhenFree(path, request);
    if (response.status === 401 && access.renew && (await access.renew())) {
        return checked(await sendWhenFree(path, request));
    }
    return checked(response);
}

/** Repeats a request for as long as the same one is in progress, for example after its connection was lost, to get its answer. */
async function sendWhenFree(path: string, request: Request): Promise<Response> {
    const end = Date.now() + LONGEST_WAIT;
    for (;;) {
        const response = await sendOnce(path, request);
        const pause = response.status === 409 && request.idempotencyKey ? Number(response.headers.get('Retry-After')) * 1000 : 0;
        if (!(pause > 0) || Date.now() + pause > end) return response;
        await after(pause, request.signal);
    }
}

const after = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const abort = () => {
            clearTimeout(timer);
            reject(signal?.reason as Error);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', abort);
            resolve();
        }, milliseconds);
        signal?.addEventListener('abort', abort, { once: true });
    });

export async function json<T>(path: string, request: Request = {}): Promise<T> {
    const response = await send(path, request);
    return (response.status === 204 ? undefined : await response.json()) as T;
}

async function checked(response: Response): Promise<Response> {
    if (!response.ok) {
        throw await problemOf(response);
    }
    return response;
}

async function sendOnce(path: string, request: Request): Promise<Response> {
    const headers = new Headers(request.headers);
    const token = await access.token();
    if (token) headers.set('Authorization', `Bearer ${token}`);
    if (!headers.has('Accept')) headers.set('Accept', 'application/json');
    const raw = request.body instanceof FormData || request.body instanceof Blob ? request.body : undefined;
    // The browser adds the type of a form, with its boundary, or of a file.
    if (request.body !== undefined && !raw) headers.set('Content-Type', 'application/json');
    if (request.ifMatch !== undefined) headers.set('If-Match', `"${request.ifMatch}"`);
    if (request.idempotencyKey) headers.set('Idempotency-Key', request.idempotencyKey);
    try {
        return await fetch(access.baseUrl + path + queryString(request.query), {
            method: request.method ?? 'GET',
            headers,
            body: raw ?? (request.body === undefined ? undefined : JSON.stringify(request.body)),
            signal: request.signal,
        });
    } catch (error) {
        if (request.signal?.aborted) throw error;
        throw unreachable();
    }
}

function queryString(query: Request['query']): string {
    const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '');
    return given.length === 0 ? '' : `?${new URLSearchParams(given.flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)])))}`;
}
