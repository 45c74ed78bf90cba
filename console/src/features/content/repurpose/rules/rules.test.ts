import { describe, expect, it } from 'vitest';
import type { LimitName, PlatformRules } from '#features/content/repurpose/api/rules.ts';
import { lengthOf } from '#features/content/repurpose/rules/counting.ts';
import { publishedParts, publishedText, writtenText } from '#features/content/repurpose/rules/published.ts';
import { violationText } from '#features/content/repurpose/rules/violation-text.ts';
import { foldAt } from '#features/content/repurpose/preview/fold.ts';

describe('lengthOf', () => {
    it.each([
        ['plain text', 10],
        ['https://example.com/a/very/long/path/that/never/ends/and/never/will', 23],
        ['see example.com', 27],
        ['日本語', 6],
        ['👩‍👩‍👧', 2],
        ['café', 4],
        ['', 0],
    ])('weighs %j as X does', (text, length) => {
        expect(lengthOf(text, 'WEIGHTED')).toBe(length);
    });

    it.each([
        ['plain text', 10],
        ['👨‍👩‍👧‍👦', 1],
        ['🇩🇪🇫🇷', 2],
        ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 1],
        ['👍🏽 ok', 4],
        ['e\u0301a\u0323\u0302', 2],
        ['https://example.org/a', 21],
        ['', 0],
    ])('counts the visible characters of %j as Bluesky does', (text, length) => {
        expect(lengthOf(text, 'GRAPHEMES')).toBe(length);
    });

    it('counts UTF-16 code units elsewhere', () => {
        expect(lengthOf('👩‍👩‍👧 https://example.com', 'UTF_16')).toBe(28);
    });

    it('counts a very long text without parsing all of it', () => {
        expect(lengthOf('a'.repeat(100_000), 'WEIGHTED')).toBe(100_000);
    });
});

describe('publishedText', () => {
    const x = { channel: 'TWITTER' as const, link: 'https://a.example/p', hashtags: ['wool', 'care'], rules: undefined };

    it('adds link and hashtags', () => {
        expect(publishedText('Text.', x)).toBe('Text.\n\nhttps://a.example/p\n\n#wool #care');
        expect(publishedText('See https://a.example/p', x)).toBe('See https://a.example/p\n\n#wool #care');
        expect(publishedText('Text.', { ...x, link: '', hashtags: [] })).toBe('Text.');
    });

    it('adds no link where it cannot be clicked, and none to an email', () => {
        expect(publishedText('Text.', { ...x, channel: 'INSTAGRAM' })).toBe('Text.\n\n#wool #care');
        expect(publishedText('Text.', { ...x, channel: 'EMAIL', hashtags: [] })).toBe('Text.');
    });

    it('adds them to the last post of a thread, and takes them off again', () => {
        const parts = publishedParts(['One.', 'Two.'], x);
        expect(parts).toEqual(['One.', 'Two.\n\nhttps://a.example/p\n\n#wool #care']);
        expect(writtenText(parts[1]!, x)).toBe('Two.');
        expect(writtenText('See https://a.example/p\n\n#wool #care', x)).toBe('See https://a.example/p');
        expect(writtenText('No ending', x)).toBe('No ending');
    });
});

describe('violationText', () => {
    const limit = (name: LimitName, value: number) => ({ limit: name, value, standard: value, overridden: false, source: '', lookedUp: '' });
    const rules: PlatformRules = { platform: 'TWITTER', counting: 'WEIGHTED', media: [], limits: { MAX_LENGTH: limit('MAX_LENGTH', 280), ADVISED_HASHTAGS: limit('ADVISED_HASHTAGS', 1) } };
    const violation = { message: 'Not shown', advice: false, part: 'body' };

    it('says what is wrong and what to do, with the limit if it is known', () => {
        expect(violationText({ ...violation, rule: 'LENGTH', part: 'parts/1' }, 'TWITTER', rules)).toBe('Post 2: Too long: Twitter allows at most 280 characters. Shorten the text.');
        expect(violationText({ ...violation, rule: 'LENGTH' }, 'TWITTER', undefined)).toBe('Too long: Twitter allows fewer characters. Shorten the text.');
        expect(violationText({ ...violation, rule: 'BYTES' }, 'BLUESKY', { ...rules, limits: { MAX_BYTES: limit('MAX_BYTES', 3000) } })).toBe('Too large: Bluesky allows at most 3,000 bytes, and some emoji take 25. Use fewer of them.');
        expect(violationText({ ...violation, rule: 'HASHTAGS', advice: true }, 'TWITTER', rules)).toBe('Posts on Twitter do best with at most 1 hashtag.');
        expect(violationText({ ...violation, rule: 'MEDIA_MISSING' }, 'INSTAGRAM', undefined)).toBe('Instagram needs a picture or video. Add one.');
    });
});

describe('foldAt', () => {
    it('folds at the end of a word and never inside a character', () => {
        expect(foldAt('Short', 10)).toBeUndefined();
        expect(foldAt('Long text without limit', undefined)).toBeUndefined();
        expect('Some longer words'.slice(0, foldAt('Some longer words', 13))).toBe('Some longer');
        expect(foldAt('Donaudampfschifffahrt', 8)).toBe(8);
        expect('aaaa🧶🧶🧶'.slice(0, foldAt('aaaa🧶🧶🧶', 7))).toBe('aaaa🧶');
    });
});
