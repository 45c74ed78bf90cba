import { marked } from 'marked';
import type { Post } from '#features/content/types.ts';

export type BlockKind = 'title' | 'summary' | 'heading' | 'paragraph' | 'item' | 'quote' | 'code';

/** A block of a post's text, without markup. */
export interface Block {
    kind: BlockKind;
    text: string;
}

const BLOCKS = new Set(['ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'BODY', 'DD', 'DETAILS', 'DIV', 'DL', 'DT', 'FIGCAPTION', 'FIGURE', 'FOOTER', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HR', 'LI', 'MAIN', 'NAV', 'OL', 'P', 'PRE', 'SECTION', 'TABLE', 'TBODY', 'TD', 'TH', 'THEAD', 'TR', 'UL']);
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'SVG']);

/**
 * Returns the blocks of a post in reading order, the title and the author's summary first. Only text is taken from the
 * document that is parsed, and the document is never shown, so that nothing in a post can run.
 */
export function blocksOf(post: Pick<Post, 'title' | 'excerpt' | 'content' | 'format'>): Block[] {
    const html = post.format === 'HTML' ? (post.content ?? '') : marked.parse(post.content ?? '', { async: false });
    const blocks: Block[] = [{ kind: 'title', text: post.title }];
    if (post.excerpt) blocks.push({ kind: 'summary', text: post.excerpt });
    collect(new DOMParser().parseFromString(html, 'text/html').body, 'paragraph', blocks);
    // Posts often repeat their title as the first heading.
    return blocks.filter((block, index) => index === 0 || block.kind !== 'heading' || block.text.toLowerCase() !== post.title.trim().toLowerCase());
}

function collect(parent: Element, kind: BlockKind, blocks: Block[]): void {
    let run = '';
    const flush = () => {
        const text = kind === 'code' ? run.replace(/\s+$/u, '') : run.replace(/\s+/gu, ' ').trim();
        if (text.trim() !== '') blocks.push({ kind, text });
        run = '';
    };
    for (const child of parent.childNodes) {
        const element = child.nodeType === 1 ? (child as Element) : undefined;
        if (element && SKIPPED.has(element.tagName.toUpperCase())) continue;
        if (element && (BLOCKS.has(element.tagName) || hasBlocks(element))) {
            flush();
            collect(element, kindOf(element, kind), blocks);
        } else {
            run += element?.tagName === 'BR' ? ' ' : (child.nodeType === 8 ? '' : (child.textContent ?? ''));
        }
    }
    flush();
}

const hasBlocks = (element: Element): boolean => [...element.children].some((child) => BLOCKS.has(child.tagName) || hasBlocks(child));

function kindOf(element: Element, outer: BlockKind): BlockKind {
    if (/^H[1-6]$/.test(element.tagName)) return 'heading';
    if (element.tagName === 'PRE') return 'code';
    if (element.tagName === 'BLOCKQUOTE') return 'quote';
    if (element.tagName === 'LI') return outer === 'quote' ? 'quote' : 'item';
    return outer;
}
