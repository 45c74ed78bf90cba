/** How an email is looked at. */
export type Scheme = 'light' | 'dark';

const withAttribute = (html: string, attribute: string) => (/<html\b/i.test(html) ? html.replace(/<html\b/i, `<html ${attribute}`) : html);

/** Prepares an email for a sandboxed frame: links lead nowhere there, and the scheme is the one chosen, whatever the person's system prefers. */
export function frameOf(html: string, scheme: Scheme): string {
    const base = '<base target="_blank">';
    const inert = /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html;
    return withAttribute(inert, `data-theme="${scheme}"`);
}
