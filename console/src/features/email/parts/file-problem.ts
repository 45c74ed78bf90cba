import { messageOf, Problem } from '#lib/api/problem.ts';

/** Words why the service refused a file: what it says of the file as a whole becomes a sentence about the file. */
export function fileProblem(error: unknown, about: (detail: string) => string): string {
    const found = error instanceof Problem ? error.errors.filter(({ pointer }) => pointer === '') : [];
    return found.length > 0 ? found.map(({ detail }) => about(detail)).join(' ') : messageOf(error);
}
