/** How an email is looked at. */
export type Scheme = 'light' | 'dark';

const ASKED_SCHEME = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/gi;

/**
 * Prepares an email for a sandboxed frame: links lead nowhere there, and the scheme is the one chosen. The person's system
 * decides about media queries in a frame, so they are answered here.
 */
export function frameOf(html: string, scheme: Scheme): string {
    const answered = html.replace(ASKED_SCHEME, (_, asked: string) => (asked.toLowerCase() === scheme ? '(min-width: 0px)' : '(max-width: 0px)'));
    const base = '<base target="_blank">';
    return /<head[^>]*>/i.test(answered) ? answered.replace(/<head[^>]*>/i, (head) => head + base) : base + answered;
}
