import { beforeEach, describe, expect, it, vi } from 'vitest';
import { timingText } from '#features/campaigns/parts/launch-timing.ts';
import type { Channel, LaunchTiming } from '#features/campaigns/types.ts';

const timing = (channel: Channel, part: Partial<LaunchTiming>) =>
    timingText({ channel, timing: { known: part.times?.length ?? 0, times: [], immediate: 0, open: 0, from: '2099-12-01T08:00:00Z', to: '2099-12-30T11:00:00Z', ...part } }, 'Asia/Tokyo');

beforeEach(() => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
});

describe('the times of a launch', () => {
    it('are exact where they are known, in the campaign’s zone', () => {
        expect(timing('EMAIL', { times: ['2099-12-01T08:00:00Z'] })).toEqual(['Tue, 1 Dec 2099, 17:00 GMT+9']);
        expect(timing('LINKEDIN', { times: ['2099-12-01T08:00:00Z', '2099-12-01T08:00:20Z', '2099-12-02T08:00:00Z'] })).toEqual(['Tue, 1 Dec 2099, 17:00 GMT+9 (2)', 'Wed, 2 Dec 2099, 17:00 GMT+9']);
    });

    it('are at once for emails whose start has passed', () => {
        expect(timing('EMAIL', { immediate: 1 })).toEqual(['Right after the launch']);
        expect(timing('EMAIL', { immediate: 2, times: ['2099-12-01T08:00:00Z'] })).toEqual(['2 right after the launch', 'Tue, 1 Dec 2099, 17:00 GMT+9']);
    });

    it('are said to depend on the account where the network chooses them', () => {
        expect(timing('LINKEDIN', { open: 2 })).toEqual([
            'At the best hours of the connected account, between Tue, 1 Dec 2099, 17:00 GMT+9 and Wed, 30 Dec 2099, 20:00 GMT+9. The exact times depend on its engagement so far; you see them under Workflow right after the launch.',
        ]);
        expect(timing('LINKEDIN', { open: 2, times: ['2099-12-01T08:00:00Z'] })[1]).toMatch(/^2 more at the best hours/);
    });

    it('are counted where there are many', () => {
        const times = Array.from({ length: 20 }, (_, hour) => `2099-12-01T${String(hour).padStart(2, '0')}:00:00Z`);
        const lines = timing('TWITTER', { times, known: 31 });
        expect(lines).toHaveLength(9);
        expect(lines.at(-1)).toBe('23 more posts after that');
        expect(timing('TWITTER', { times, known: 9 }).at(-1)).toBe('1 more post after that');
        expect(timing('EMAIL', { times, known: 10 }).at(-1)).toBe('2 more emails after that');
    });

    it('are left out while nothing is ready', () => {
        expect(timingText({ channel: 'EMAIL' }, 'UTC')).toEqual([]);
    });
});
