import { describe, expect, it } from 'vitest';
import { around } from '#features/content/posts/editor/clash-note.tsx';
import { editOf, EMPTY, fieldAt, newPostOf } from '#features/content/posts/editor/fields.ts';
import { reading, renderPost } from '#features/content/posts/editor/render.ts';

describe('renderPost', () => {
    // What it removes is tested in a real browser: happy-dom's parser is not the one that attackers aim at.
    it('renders Markdown with tables', () => {
        const html = renderPost('**a**\n\n| x |\n|---|\n| y |', 'MARKDOWN');
        expect(html).toContain('<strong>a</strong>');
        expect(html).toContain('<td>y</td>');
    });

    it('counts words in any script', () => {
        expect(reading('<p>Größe is <b>patient</b> &amp; well-kept</p>')).toEqual({ words: 4, minutes: 1 });
    });
});

describe('fields', () => {
    const base = { ...EMPTY, title: 'Wool', content: 'Text', keywords: 'a, b', excerpt: 'E', url: 'https://a.example' };

    it('sends only what changed, and an empty text for what was removed', () => {
        expect(editOf(base, { ...base, keywords: 'a,b', excerpt: '', metaTitle: 'T' })).toEqual({ excerpt: '', meta: { title: 'T' } });
    });

    it('leaves empty fields of a new post to the service', () => {
        expect(newPostOf({ ...EMPTY, title: ' Silk ', content: 'Light.', slug: ' ' })).toEqual({ title: 'Silk', content: 'Light.' });
    });

    it('knows the field of a pointer', () => {
        expect([fieldAt('/meta/title'), fieldAt('/keywords/3'), fieldAt('/nowhere')]).toEqual(['metaTitle', 'keywords', undefined]);
    });
});

describe('around', () => {
    it('shows a long text where it begins to differ', () => {
        const start = 'x'.repeat(500);
        expect(around(`${start} mine`, `${start} theirs`)).toMatch(/^…x{59} mine$/);
        expect(around('short', 'other')).toBe('short');
        expect(around('wool '.repeat(60), 'silk')).toMatch(/wool…$/);
    });
});
