import { describe, expect, it } from 'vitest';
import { draftOf, editOf, newPostOf } from '#features/social/composer/draft.ts';
import { composerReducer, draftFor, emptyComposer, hasProblems, problemsOf, scheduledTimeOf, type Composer } from '#features/social/composer/state.ts';
import { storedSocialPost } from '#testing/post-server.ts';

const campaign = { timeZone: 'Europe/Berlin', endsAt: '2099-12-01T00:00:00Z' };
const NOW = Date.parse('2026-11-22T08:00:00Z');
const written: Composer = { ...emptyComposer('c1'), channels: ['TWITTER', 'LINKEDIN'], shared: { text: 'Wool', media: [{ url: 'https://files.example/1', type: 'image/png', altText: 'A coat' }], link: '' } };

describe('the composer', () => {
    it('gives every network the common text until it has one of its own, and again on request', () => {
        const own = composerReducer(written, { type: 'own', channel: 'TWITTER', part: { parts: ['Wool, short'] } });
        const changed = composerReducer(own, { type: 'shared', part: { text: 'Silk' } });
        expect([draftFor(changed, 'TWITTER').parts, draftFor(changed, 'LINKEDIN').parts]).toEqual([['Wool, short'], ['Silk']]);
        expect(draftFor(composerReducer(changed, { type: 'useShared', channel: 'TWITTER', field: 'parts' }), 'TWITTER').parts).toEqual(['Silk']);
    });

    it('keeps networks in display order', () => {
        expect(composerReducer(written, { type: 'channels', channels: ['BLUESKY', 'TWITTER'] }).channels).toEqual(['TWITTER', 'BLUESKY']);
    });

    it('asks for what is missing', () => {
        const problems = problemsOf({ ...emptyComposer(''), mode: 'exact' }, undefined, NOW);
        expect(problems).toMatchObject({ campaign: expect.any(String), channels: expect.any(String), at: 'Choose a date and time.' });
        expect(problemsOf({ ...written, shared: { ...written.shared, text: ' ' } }, campaign, NOW).texts).toHaveProperty('TWITTER');
        expect(hasProblems(problemsOf(written, campaign, NOW))).toBe(false);
    });

    it('refuses times in the past and after the campaign', () => {
        const at = (time: string) => problemsOf({ ...written, mode: 'exact', at: time }, campaign, NOW).at;
        expect([at('2026-11-22T08:59'), at('2099-12-02T10:00'), at('2099-11-24T10:00')]).toEqual(['Choose a time in the future.', 'Choose a time before the campaign’s end.', undefined]);
    });

    it('sends an exact time as an instant in the campaign’s zone, and the others by name', () => {
        expect(scheduledTimeOf({ ...written, mode: 'exact', at: '2099-11-24T10:00' }, campaign.timeZone)).toBe('2099-11-24T09:00:00.000Z');
        expect(scheduledTimeOf({ ...written, mode: 'next-slot' }, campaign.timeZone)).toBe('next-slot');
    });
});

describe('requests', () => {
    it('name only what was given', () => {
        expect(newPostOf(draftFor(written, 'LINKEDIN'), 'LINKEDIN', 'c1', 'best')).toEqual({
            campaignId: 'c1', platform: 'LINKEDIN', content: 'Wool', media: [{ url: 'https://files.example/1', type: 'image/png', altText: 'A coat' }], options: { utm: true }, scheduledTime: 'best',
        });
    });

    it('send a thread in parts', () => {
        const thread = composerReducer(written, { type: 'own', channel: 'TWITTER', part: { parts: ['One', 'Two'] } });
        expect(newPostOf(draftFor(thread, 'TWITTER'), 'TWITTER', 'c1', 'best')).toMatchObject({ parts: ['One', 'Two'] });
    });

    it('edit only what differs', () => {
        const before = draftOf(storedSocialPost('p1', { options: { madeWithAi: false, firstComment: 'Hello' } }));
        expect(editOf(before, before)).toEqual({});
        expect(editOf(before, { ...before, firstComment: '' })).toEqual({ options: {} });
        expect(editOf(before, { ...before, parts: ['One', 'Two'] })).toEqual({ parts: ['One', 'Two'] });
    });
});
