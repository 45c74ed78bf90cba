import { problemOf, unreachable } from '#lib/api/problem.ts';

/** The API's address and the caller's token. A front end that uses the hooks sets them once. */
export interface ApiAccess {
    baseUrl: string;
    token: () => Promise<string | undefined>;
    /** Called when the API rejects the token; resolves to whether there is a new one. */
    renew?: () => Promise<boolean>;
}

let access: ApiAccess = { baseUrl: '', token: async () => undefined };

export function configureApi(given: ApiAccess): void {
    access = given;
}

export const apiAccess = (): ApiAccess => access;

export interface Request {
    method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
    /** Sent as JSON, unless it is a form. */
    body?: unknown;
    query?: Record<string, string | number | boolean | undefined>;
    ifMatch?: number;
    idempotencyKey?: string;
    headers?: Record<string, string>;
    signal?: AbortSignal;
}

/** Sends a request as the signed-in person and renews a rejected token once. Rejects with a Problem. */
export async function send(path: string, request: Request = {}): Promise<Response> {
    const response = await sendOnce(path, request);
    if (response.status === 401 && access.renew && (await access.renew())) {
        return checked(await sendOnce(path, request));
    }
    return checked(response);
}

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
    const form = request.body instanceof FormData ? request.body : undefined;
    // The browser adds the boundary to the type of a form.
    if (request.body !== undefined && !form) headers.set('Content-Type', 'application/json');
    if (request.ifMatch !== undefined) headers.set('If-Match', `"${request.ifMatch}"`);
    if (request.idempotencyKey) headers.set('Idempotency-Key', request.idempotencyKey);
    try {
        return await fetch(access.baseUrl + path + queryString(request.query), {
            method: request.method ?? 'GET',
            headers,
            body: form ?? (request.body === undefined ? undefined : JSON.stringify(request.body)),
            signal: request.signal,
        });
    } catch (error) {
        if (request.signal?.aborted) throw error;
        throw unreachable();
    }
}

function queryString(query: Request['query']): string {
    const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '');
    return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
