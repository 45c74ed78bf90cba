import { describe, expect, it } from 'vitest';
import type { Block } from '#features/content/repurpose/source/blocks.ts';
import { Haystack } from '#features/content/repurpose/source/match.ts';
import { stretchesOf, traceOf, upTo } from '#features/content/repurpose/source/trace.ts';

const found = (text: string, sentence: string) => {
    const range = new Haystack(text).find(sentence);
    return range && text.slice(range.from, range.to);
};

describe('Haystack', () => {
    it.each([
        ['One. Two words here. Three.', 'Two words here.', 'Two words here.'],
        ['He said: “It’s  done”. Next.', "It's done", '“It’s  done”.'],
        ['A **bold** claim – truly! More.', 'A bold claim - truly!', 'A **bold** claim – truly!'],
        ['İstanbul’da kış. Sonra.', 'Sonra.', 'Sonra.'],
        ['Das heißt: 3,5 % mehr. Ende.', 'Das heißt: 3,5 % mehr.', 'Das heißt: 3,5 % mehr.'],
        ['羊毛は洗いすぎない。次。', '次。', '次。'],
        ['Less 🧶 wool. More 👩‍👩‍👧 wool.', 'More wool.', 'More 👩‍👩‍👧 wool.'],
        ['Discovery is hard. Cover it.', 'Cover it.', 'Cover it.'],
    ])('finds in %j the sentence %j', (text, sentence, expected) => {
        expect(found(text, sentence)).toBe(expected);
    });

    it('finds nothing where there is nothing to find', () => {
        expect(found('One. Two.', 'Three.')).toBeUndefined();
        expect(found('One. Two.', '…')).toBeUndefined();
        expect(found('', 'One.')).toBeUndefined();
    });
});

const blocks: Block[] = [
    { kind: 'title', text: 'Wash wool less' },
    { kind: 'paragraph', text: 'Wash wool less. Never hang it wet.' },
];

describe('traceOf', () => {
    it('tells lines from the body, from the title, of Leo’s own and without a source in the post', () => {
        const trace = traceOf(
            [
                { text: 'Never hang wool wet.', source: 'Never hang it wet.', sentence: 1 },
                { text: 'Less washing.', source: 'Wash wool less', sentence: null },
                { text: 'Wash wool less.', source: 'Wash wool less.', sentence: 0 },
                { text: 'What about you?' },
                { text: 'Old words.', source: 'A sentence that was removed.', sentence: 4 },
            ],
            blocks,
        );
        expect(trace.lines.map(({ key, origin }) => [key, origin])).toEqual([
            ['1:16', 'sentence'],
            ['0:0', 'sentence'],
            ['1:0', 'sentence'],
            ['own:3', 'own'],
            ['lost:A sentence that was removed.', 'lost'],
        ]);
        expect(trace.sources.map(({ key }) => key)).toEqual(['0:0', '1:0', '1:16']);
    });

    it('gives two lines of the same sentence the same key', () => {
        const { lines, sources } = traceOf([{ text: 'Never hang it.', source: 'Never hang it wet.', sentence: 1 }, { text: 'Wet? Lay it flat.', source: 'Never hang it wet.', sentence: 1 }], blocks);
        expect(lines[0]!.key).toBe(lines[1]!.key);
        expect(sources).toHaveLength(1);
    });
});

describe('stretchesOf', () => {
    const line = (text: string, key: string) => ({ text, key, origin: 'own' as const });

    it('divides a text into lines and what is between, without losing a character', () => {
        const text = '1/ First line.\n\nSecond line! 🧶 #wool';
        const stretches = stretchesOf(text, [line('Second line!', 'b'), line('First line.', 'a')]);
        expect(stretches).toEqual([{ text: '1/ ' }, { text: 'First line.', key: 'a' }, { text: '\n\n' }, { text: 'Second line!', key: 'b' }, { text: ' 🧶 #wool' }]);
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
    });

    it('never marks the same words twice', () => {
        expect(stretchesOf('One line.', [line('One line.', 'a'), line('line.', 'b')])).toEqual([{ text: 'One line.', key: 'a' }]);
    });

    it('is cut where the text is folded', () => {
        expect(upTo(stretchesOf('One. Two.', [line('Two.', 'b')]), 7)).toEqual([{ text: 'One. ' }, { text: 'Tw', key: 'b' }]);
        expect(upTo([{ text: 'One' }, { text: 'Two' }], 3)).toEqual([{ text: 'One' }]);
    });
});
