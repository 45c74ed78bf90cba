import { send, type Request } from '#lib/api/http.ts';
import { Problem } from '#lib/api/problem.ts';

// More often than this nobody can read.
const TELL_EVERY = 100;

interface FileRequest extends Request {
    /** Told of the bytes that have come, and of all where the server says how many. */
    onProgress: (received: number, total: number | undefined) => void;
}

/** Fetches a file of any size: what comes is handed to the browser's store for files as it comes. */
export async function fetchFile(path: string, { onProgress, ...request }: FileRequest): Promise<Blob> {
    const answer = await send(path, request);
    const length = Number(answer.headers.get('Content-Length'));
    const total = length > 0 && !answer.headers.has('Content-Encoding') ? length : undefined;
    if (!answer.body) return answer.blob();
    let received = 0;
    let told = 0;
    const counted = answer.body.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
            transform(part, sink) {
                received += part.byteLength;
                if (Date.now() - told >= TELL_EVERY) {
                    told = Date.now();
                    onProgress(received, total);
                }
                sink.enqueue(part);
            },
        }),
    );
    try {
        return await new Response(counted, { headers: { 'Content-Type': answer.headers.get('Content-Type') ?? '' } }).blob();
    } catch (failure) {
        if (request.signal?.aborted) throw failure;
        throw new Problem({ status: 0, title: 'The file was cut off', detail: 'The connection ended before the whole file had come. Nothing was saved; try again.' });
    }
}

/** Saves it where the person's files go. */
export function saveFile(file: Blob, name: string): void {
    const address = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // The browser reads it a moment later.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
