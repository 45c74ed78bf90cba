import { describe, expect, it } from 'vitest';
import { draftOf, editOf, requestOf } from '#features/social/composer/draft.ts';
import { composerReducer, draftFor, emptyComposer, hasProblems, problemsOf, type Composer } from '#features/social/composer/state.ts';
import { emptyWhen, repeatOf, scheduledTimeOf, type When } from '#features/social/composer/when.ts';
import { storedSocialPost } from '#testing/post-server.ts';

const campaign = { timeZone: 'Europe/Berlin', endsAt: '2099-12-01T00:00:00Z' };
const when = (part: Partial<When>): When => ({ ...emptyWhen, ...part });
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
        const problems = problemsOf({ ...emptyComposer(''), when: when({ mode: 'exact' }) }, undefined, {}, NOW);
        expect(problems).toMatchObject({ campaign: expect.any(String), channels: expect.any(String), when: { at: 'Choose a date and time.' } });
        expect(problemsOf({ ...written, shared: { ...written.shared, text: ' ' } }, campaign, {}, NOW).texts).toHaveProperty('TWITTER');
        expect(hasProblems(problemsOf(written, campaign, {}, NOW))).toBe(false);
    });

    it('asks who can see a post on networks that require a choice', () => {
        const tiktok: Composer = { ...written, channels: ['TIKTOK'] };
        const platforms = { TIKTOK: { platform: 'TIKTOK' as const, name: 'TikTok', features: ['PRIVACY' as const], limits: {}, passwordLogin: false } };
        expect(problemsOf(tiktok, campaign, platforms, NOW).privacy).toEqual({ TIKTOK: 'Choose who can see it.' });
        const chosen = composerReducer(tiktok, { type: 'own', channel: 'TIKTOK', part: { privacy: 'SELF_ONLY' } });
        expect(hasProblems(problemsOf(chosen, campaign, platforms, NOW))).toBe(false);
    });

    it('refuses times in the past and after the campaign', () => {
        const at = (time: string) => problemsOf({ ...written, when: when({ mode: 'exact', at: time }) }, campaign, {}, NOW).when.at;
        expect([at('2026-11-22T08:59'), at('2099-12-02T10:00'), at('2099-11-24T10:00')]).toEqual(['Choose a time in the future.', 'Choose a time before the campaign’s end.', undefined]);
    });

    it('sends an exact time as an instant in the campaign’s zone, and the others by name', () => {
        expect(scheduledTimeOf(when({ mode: 'exact', at: '2099-11-24T10:00' }), campaign.timeZone)).toBe('2099-11-24T09:00:00.000Z');
        expect(scheduledTimeOf(when({ mode: 'next-slot' }), campaign.timeZone)).toBe('next-slot');
    });
});

describe('a recurring post', () => {
    it('needs a day and a time, and does not end in the past', () => {
        const problems = (part: Partial<When>) => problemsOf({ ...written, when: when({ mode: 'weekly', ...part }) }, campaign, {}, NOW).when;
        expect(problems({ time: '' })).toEqual({ weekdays: 'Choose at least one day.', time: 'Enter a time.' });
        expect(problems({ weekdays: ['MONDAY'], until: '2026-11-21' })).toEqual({ until: 'Choose a day that is not in the past.' });
        expect(problems({ weekdays: ['MONDAY'], until: '2026-11-22' })).toEqual({});
    });

    it('lasts to the end of its last day in the campaign’s zone', () => {
        const weekly = when({ mode: 'weekly', weekdays: ['MONDAY', 'FRIDAY'], time: '09:30' });
        expect(repeatOf(weekly, 'Europe/Berlin')).toEqual({ weekdays: ['MONDAY', 'FRIDAY'], time: '09:30', timeZone: 'Europe/Berlin' });
        expect(repeatOf({ ...weekly, until: '2026-12-24' }, 'Europe/Berlin')).toMatchObject({ until: '2026-12-24T22:59:59.000Z' });
    });
});

describe('requests', () => {
    it('name only what was given', () => {
        expect(requestOf(draftFor(written, 'LINKEDIN'), 'LINKEDIN', 'c1')).toEqual({
            campaignId: 'c1', platform: 'LINKEDIN', content: 'Wool', media: [{ url: 'https://files.example/1', type: 'image/png', altText: 'A coat' }], options: { utm: true },
        });
    });

    it('send a thread in parts', () => {
        const thread = composerReducer(written, { type: 'own', channel: 'TWITTER', part: { parts: ['One', 'Two'] } });
        expect(requestOf(draftFor(thread, 'TWITTER'), 'TWITTER', 'c1')).toMatchObject({ parts: ['One', 'Two'] });
    });

    it('edit only what differs', () => {
        const before = draftOf(storedSocialPost('p1', { options: { madeWithAi: false, firstComment: 'Hello' } }));
        expect(editOf(before, before)).toEqual({});
        expect(editOf(before, { ...before, firstComment: '' })).toEqual({ options: {} });
        expect(editOf(before, { ...before, parts: ['One', 'Two'] })).toEqual({ parts: ['One', 'Two'] });
    });
});
