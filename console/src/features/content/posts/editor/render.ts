import DOMPurify from 'dompurify';
import { marked } from 'marked';
import type { PostFormat } from '#features/content/types.ts';

const FORBIDDEN = ['style', 'form', 'input', 'button', 'textarea', 'select', 'dialog'];

const purify = DOMPurify();
purify.addHook('afterSanitizeAttributes', (node) => {
    if (node.tagName === 'A') {
        node.setAttribute('target', '_blank');
        node.setAttribute('rel', 'noopener noreferrer nofollow');
    }
    if (node.tagName === 'IMG') node.setAttribute('loading', 'lazy');
});

/** Renders a post as readers see it, without anything that could run or submit. */
export function renderPost(content: string, format: PostFormat): string {
    const html = format === 'HTML' ? content : marked.parse(content, { async: false, gfm: true });
    return purify.sanitize(html, { USE_PROFILES: { html: true }, FORBID_TAGS: FORBIDDEN, FORBID_ATTR: ['style', 'class', 'id', 'name'] });
}

const WORDS_A_MINUTE = 220;

/** Counts the words of a rendered post, and the minutes that reading takes. */
export function reading(html: string): { words: number; minutes: number } {
    const text = html.replace(/<[^>]*>/g, ' ').replace(/&\w+;/g, ' ');
    const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
    return { words, minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)) };
}
