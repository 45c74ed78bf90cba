/** One part of what is wrong, by JSON pointer or by the name of a checklist item. */
export interface FieldError {
    pointer: string;
    detail: string;
}

/** An answer of the API that is not a success, as problem details (RFC 9457); status 0 means that none came. */
export class Problem extends Error {
    readonly status: number;
    readonly title: string;
    readonly detail: string;
    readonly errors: FieldError[];
    readonly traceId: string | undefined;

    constructor(body: { status: number; title: string; detail?: string; errors?: FieldError[]; traceId?: string }) {
        super(body.detail ?? body.title);
        this.name = 'Problem';
        this.status = body.status;
        this.title = body.title;
        this.detail = body.detail ?? '';
        this.errors = body.errors ?? [];
        this.traceId = body.traceId;
    }

    /** Worth trying again without changing anything. */
    get passing(): boolean {
        return this.status === 0 || this.status === 429 || this.status >= 500;
    }
}

export const unreachable = () =>
    new Problem({
        status: 0,
        title: 'DryJets cannot be reached',
        detail: 'Your connection or the server is away. Nothing you have entered was lost.',
    });

export async function problemOf(answer: Response): Promise<Problem> {
    const body = await answer.json().catch(() => ({}));
    return new Problem({ title: answer.statusText || 'The request failed', ...body, status: answer.status });
}

/** Says in one messageOf what happened, whatever was thrown. */
export function messageOf(error: unknown): string {
    if (!(error instanceof Problem)) {
        return error instanceof Error ? error.message : 'Something went wrong.';
    }
    const reasons = error.errors.map((one) => one.detail).join(' ');
    return [error.detail || error.title, reasons].filter(Boolean).join(' ');
}
