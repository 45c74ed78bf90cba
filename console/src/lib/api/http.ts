import { problemOf, unreachable } from '#lib/api/problem.ts';

/** Where the API is and who calls it; a front end that borrows the hooks sets both once. */
export interface ApiAccess {
    baseUrl: string;
    token: () => Promise<string | undefined>;
    /** Told when the API refuses the token; answers whether a new one was had. */
    renew?: () => Promise<boolean>;
}

let access: ApiAccess = { baseUrl: '', token: async () => undefined };

export function configureApi(given: ApiAccess): void {
    access = given;
}

export interface Request {
    method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
    body?: unknown;
    query?: Record<string, string | number | boolean | undefined>;
    ifMatch?: number;
    idempotencyKey?: string;
    headers?: Record<string, string>;
    signal?: AbortSignal;
}

/** Sends as the signed-in person; a refused token is renewed once. Fails with a Problem. */
export async function send(path: string, request: Request = {}): Promise<Response> {
    const answer = await once(path, request);
    if (answer.status === 401 && access.renew && (await access.renew())) {
        return checked(await once(path, request));
    }
    return checked(answer);
}

export async function json<T>(path: string, request: Request = {}): Promise<T> {
    const answer = await send(path, request);
    return (answer.status === 204 ? undefined : await answer.json()) as T;
}

async function checked(answer: Response): Promise<Response> {
    if (!answer.ok) {
        throw await problemOf(answer);
    }
    return answer;
}

async function once(path: string, request: Request): Promise<Response> {
    const headers = new Headers(request.headers);
    const token = await access.token();
    if (token) headers.set('Authorization', `Bearer ${token}`);
    if (!headers.has('Accept')) headers.set('Accept', 'application/json');
    if (request.body !== undefined) headers.set('Content-Type', 'application/json');
    if (request.ifMatch !== undefined) headers.set('If-Match', `"${request.ifMatch}"`);
    if (request.idempotencyKey) headers.set('Idempotency-Key', request.idempotencyKey);
    try {
        return await fetch(access.baseUrl + path + queryOf(request.query), {
            method: request.method ?? 'GET',
            headers,
            body: request.body === undefined ? undefined : JSON.stringify(request.body),
            signal: request.signal,
        });
    } catch (failure) {
        if (request.signal?.aborted) throw failure;
        throw unreachable();
    }
}

function queryOf(query: Request['query']): string {
    const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '');
    return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
