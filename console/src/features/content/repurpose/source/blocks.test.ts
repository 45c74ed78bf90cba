import { describe, expect, it } from 'vitest';
import { blocksOf } from '#features/content/repurpose/source/blocks.ts';

const of = (content: string, format: 'MARKDOWN' | 'HTML' = 'MARKDOWN') => blocksOf({ title: 'Wool', content, format }).slice(1);

describe('blocksOf', () => {
    it('begins with the title and the summary', () => {
        expect(blocksOf({ title: 'Wool', excerpt: 'Wash less.', content: 'Text.', format: 'MARKDOWN' })).toEqual([
            { kind: 'title', text: 'Wool' },
            { kind: 'summary', text: 'Wash less.' },
            { kind: 'paragraph', text: 'Text.' },
        ]);
    });

    it('reads Markdown in order and without markup', () => {
        expect(of('# Wool\n\nWash *cold* with `20 °C`,\nrarely.\n\n## Dry\n\n- Flat\n- Slow\n\n> Never hang it.\n\n```sh\nwash --cold\n```')).toEqual([
            { kind: 'paragraph', text: 'Wash cold with 20 °C, rarely.' },
            { kind: 'heading', text: 'Dry' },
            { kind: 'item', text: 'Flat' },
            { kind: 'item', text: 'Slow' },
            { kind: 'quote', text: 'Never hang it.' },
            { kind: 'code', text: 'wash --cold' },
        ]);
    });

    it('reads HTML, also text without a paragraph and line breaks', () => {
        expect(of('<div>Loose <b>text</b><p>One<br>two</p><ul><li>A <span>b</span></li></ul><!-- no --></div>', 'HTML')).toEqual([
            { kind: 'paragraph', text: 'Loose text' },
            { kind: 'paragraph', text: 'One two' },
            { kind: 'item', text: 'A b' },
        ]);
    });

    it('never shows scripts or styles, in either format', () => {
        const content = '<script>alert(1)</script><style>p{}</style><p>Safe <img src=x onerror="alert(1)"></p>';
        expect(of(content, 'HTML')).toEqual([{ kind: 'paragraph', text: 'Safe' }]);
        expect(of(content)).toEqual([{ kind: 'paragraph', text: 'Safe' }]);
    });

    it('has only the title if there is no content', () => {
        expect(of('')).toEqual([]);
    });
});
