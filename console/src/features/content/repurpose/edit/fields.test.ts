import { describe, expect, it } from 'vitest';
import { editOf, fieldsOf, pieceSchema, sameField, tagsOf, type PieceFields } from '#features/content/repurpose/edit/fields.ts';
import { storedPiece } from '#testing/piece-server.ts';

const LINK = 'https://a.example/p';
const thread = storedPiece('t', { platform: 'TWITTER', text: 'One.', parts: ['One.', `Two.\n\n${LINK}\n\n#wool`], hashtags: ['wool'], link: LINK });
const problems = (piece = storedPiece('a'), part: Partial<PieceFields> = {}) => {
    const result = pieceSchema(piece).safeParse({ ...fieldsOf(piece, undefined), ...part });
    return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'));
};

describe('the fields of a piece', () => {
    it('hold the posts of a thread without what is added when they are published', () => {
        expect(fieldsOf(thread, undefined).parts).toEqual([{ text: 'One.' }, { text: 'Two.' }]);
    });

    it('send only what changed', () => {
        const base = fieldsOf(thread, undefined);
        expect(editOf(base, base)).toEqual({});
        expect(editOf(base, { ...base, hashtags: '#wool ' })).toEqual({});
        expect(editOf(base, { ...base, hashtags: '#wool care', parts: [{ text: 'One.' }, { text: 'Two, changed. ' }] })).toEqual({ hashtags: ['wool', 'care'], parts: ['One.', 'Two, changed.'] });
    });

    it('send scenes as numbers', () => {
        const base = fieldsOf(storedPiece('v', { platform: 'TIKTOK', script: [{ from: 0, to: 4, spoken: 'Hi', onScreen: '' }] }), undefined);
        expect(editOf(base, { ...base, script: [{ from: '0', to: '6', spoken: 'Hi', onScreen: 'Hi!' }] })).toEqual({ script: [{ from: 0, to: 6, spoken: 'Hi', onScreen: 'Hi!' }] });
    });

    it('allow a scene with words on the screen only, but none without words', () => {
        const scene = (spoken: string, onScreen: string) => problems(storedPiece('v', { platform: 'TIKTOK' }), { script: [{ from: '0', to: '4', spoken, onScreen }] });
        expect(scene('', 'Wash less')).toEqual([]);
        expect(scene(' ', '')).toEqual(['script.0.spoken']);
    });

    it('compare by meaning', () => {
        const base = fieldsOf(thread, undefined);
        expect(sameField('hashtags', base, { ...base, hashtags: 'wool' })).toBe(true);
        expect(sameField('link', base, { ...base, link: 'https://b.example' })).toBe(false);
    });

    it('read hashtags however they are separated', () => {
        expect(tagsOf('#wool, care  ##wool\nÖko')).toEqual(['wool', 'care', 'Öko']);
    });
});

describe('the schema of a piece', () => {
    it.each([
        ['an empty text', storedPiece('a'), { text: ' ' }, ['text']],
        ['an empty post', thread, { parts: [{ text: 'One.' }, { text: '' }] }, ['parts.1.text']],
        ['a missing subject', storedPiece('e', { platform: 'EMAIL', subject: 'Hello' }), { subject: '' }, ['subject']],
        ['a hashtag without a letter', storedPiece('a'), { hashtags: '#2026' }, ['hashtags']],
        ['an invalid link', storedPiece('a'), { link: 'a.example' }, ['link']],
        ['a link that was removed, which the service would keep', thread, { link: '' }, ['link']],
        ['media without an address', storedPiece('a'), { media: [{ address: 'javascript:alert(1)' }] }, ['media.0.address']],
        ['a scene that ends before it begins', storedPiece('v'), { script: [{ from: '4', to: '3', spoken: 'Hi', onScreen: '' }] }, ['script.0.from']],
        ['scenes that overlap', storedPiece('v'), { script: [{ from: '0', to: '4', spoken: 'Hi', onScreen: '' }, { from: '3', to: '6', spoken: 'Ho', onScreen: '' }] }, ['script.1.from']],
        ['a time that is not a number', storedPiece('v'), { script: [{ from: 'x', to: '4', spoken: 'Hi', onScreen: '' }] }, ['script.0.from']],
    ])('refuses %s', (_, piece, part, expected) => {
        expect(problems(piece, part)).toEqual(expected);
    });

    it('accepts a piece as it is', () => {
        expect(problems()).toEqual([]);
        expect(problems(thread)).toEqual([]);
    });
});
