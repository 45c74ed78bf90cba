import { apiAccess } from '#lib/api/http.ts';
import { Problem, unreachable } from '#lib/api/problem.ts';

interface Upload {
    /** A form, or a file with its type. */
    body: FormData | Blob;
    idempotencyKey?: string;
    /** Receives the share of the body that was sent, from 0 to 1. */
    onProgress: (share: number) => void;
    signal?: AbortSignal | undefined;
}

/** Posts a form or a file, which may be large, and tells how much of it was sent: fetch can't. Renews a rejected token once. */
export async function upload<T>(path: string, given: Upload): Promise<T> {
    const first = await sendOnce(path, given);
    const { renew } = apiAccess();
    const answer = first.status === 401 && renew && (await renew()) ? await sendOnce(path, given) : first;
    const body = parsed(answer.responseText);
    if (answer.status < 200 || answer.status >= 300) {
        throw new Problem({ title: answer.statusText, ...body, status: answer.status });
    }
    return body as T;
}

async function sendOnce(path: string, { body, idempotencyKey, onProgress, signal }: Upload): Promise<XMLHttpRequest> {
    const { baseUrl, token } = apiAccess();
    const bearer = await token();
    return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open('POST', baseUrl + path);
        if (bearer) request.setRequestHeader('Authorization', `Bearer ${bearer}`);
        request.setRequestHeader('Accept', 'application/json');
        if (idempotencyKey) request.setRequestHeader('Idempotency-Key', idempotencyKey);
        request.upload.onprogress = ({ loaded, total }) => total > 0 && onProgress(loaded / total);
        request.onload = () => resolve(request);
        request.onerror = () => reject(unreachable());
        request.onabort = () => reject(signal?.reason ?? unreachable());
        signal?.addEventListener('abort', () => request.abort());
        request.send(body);
    });
}

function parsed(text: string): Record<string, unknown> {
    try {
        return JSON.parse(text) as Record<string, unknown>;
    } catch {
        return {};
    }
}
