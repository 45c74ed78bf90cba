import { send, type Request } from '#lib/api/http.ts';
import { Problem } from '#lib/api/problem.ts';
import { libStrings } from '#lib/strings.ts';

// Milliseconds; nobody can read faster updates.
const PROGRESS_EVERY = 100;

interface FileRequest extends Request {
    /** The media type of the file; the service refuses to send another one. */
    accept: string;
    /** Receives the bytes loaded so far, and the size of the file if the server sent it. */
    onProgress?: (received: number, total: number | undefined) => void;
}

/** Fetches a file of any size. The browser moves large bodies to disk as they arrive. */
export async function fetchFile(path: string, { accept, onProgress, ...request }: FileRequest): Promise<Blob> {
    const response = await send(path, { ...request, headers: { ...request.headers, Accept: accept } });
    const length = Number(response.headers.get('Content-Length'));
    const total = length > 0 && !response.headers.has('Content-Encoding') ? length : undefined;
    if (!response.body) return response.blob();
    let received = 0;
    let lastUpdate = 0;
    const counted = response.body.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
            transform(chunk, controller) {
                received += chunk.byteLength;
                if (Date.now() - lastUpdate >= PROGRESS_EVERY) {
                    lastUpdate = Date.now();
                    onProgress?.(received, total);
                }
                controller.enqueue(chunk);
            },
        }),
    );
    try {
        return await new Response(counted, { headers: { 'Content-Type': response.headers.get('Content-Type') ?? '' } }).blob();
    } catch (error) {
        if (request.signal?.aborted) throw error;
        const { downloadInterrupted, downloadInterruptedDetail } = libStrings.error;
        throw new Problem({ status: 0, title: downloadInterrupted, detail: downloadInterruptedDetail });
    }
}

/** Saves a file to the person's downloads. */
export function saveFile(file: Blob, name: string): void {
    const url = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // The browser reads the URL asynchronously.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
