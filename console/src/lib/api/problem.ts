import { libStrings } from '#lib/strings.ts';

/** One invalid field, named by JSON pointer or by the key of a checklist item. */
export interface FieldError {
    pointer: string;
    detail: string;
}

/** An error response with problem details (RFC 9457). Status 0 means that no response arrived. */
export class Problem extends Error {
    readonly status: number;
    readonly title: string;
    readonly detail: string;
    readonly errors: FieldError[];
    readonly traceId: string | undefined;
    /** What the problem tells besides, such as a code. */
    readonly members: Readonly<Record<string, unknown>>;

    constructor({ status, title, detail, errors, traceId, ...members }: { status: number; title: string; detail?: string; errors?: FieldError[]; traceId?: string } & Record<string, unknown>) {
        super(detail ?? title);
        this.name = 'Problem';
        this.status = status;
        this.title = title;
        this.detail = detail ?? '';
        this.errors = errors ?? [];
        this.traceId = traceId;
        this.members = members;
    }

    /** Whether the same request may succeed later. */
    get retryable(): boolean {
        return this.status === 0 || this.status === 429 || this.status >= 500;
    }
}

export const unreachable = () =>
    new Problem({ status: 0, title: libStrings.error.unreachable, detail: `${libStrings.error.unreachable}. ${libStrings.error.unreachableDetail}` });

export async function problemOf(response: Response): Promise<Problem> {
    const body = await response.json().catch(() => ({}));
    return new Problem({ title: response.statusText || libStrings.error.requestFailed, ...body, status: response.status });
}

/** Describes any error in a sentence. */
export function messageOf(error: unknown): string {
    if (!(error instanceof Problem)) {
        return error instanceof Error ? error.message : libStrings.error.unknown;
    }
    const details = error.errors.map((one) => one.detail).join(' ');
    return [error.detail || error.title, details].filter(Boolean).join(' ');
}
