import { describe, expect, it } from 'vitest';
import { healthOf, leftOf, minutesOf } from '#features/social/accounts/health.ts';
import { accountsSearch } from '#features/social/accounts/search.ts';
import { storedAccount } from '#testing/account-server.ts';

const NOW = Date.parse('2026-11-29T12:00:00Z');

describe('the health of an account', () => {
    it.each([
        ['ATTENTION', { status: 'NEEDS_ATTENTION' as const, renewsItself: true }],
        ['RENEWS', { renewsItself: true, expiresAt: '2026-11-29T13:00:00Z' }],
        ['LASTS', { renewsItself: false, expiresAt: undefined }],
        ['ENDS', { renewsItself: false, expiresAt: '2026-12-20T00:00:00Z' }],
        ['ENDS_SOON', { renewsItself: false, expiresAt: '2026-12-02T00:00:00Z' }],
        ['ENDED', { renewsItself: false, expiresAt: '2026-11-29T12:00:00Z' }],
    ])('is %s', (health, part) => {
        expect(healthOf(storedAccount('a', part), NOW)).toBe(health);
    });
});

describe('a limit', () => {
    const limit = { accountId: 'a', operation: 'PUBLISH' as const, name: 'posts', scope: 'ACCOUNT' as const, limit: 50, remaining: 0, observedAt: '2026-11-29T11:00:00Z' };

    it('is whole again after its reset', () => {
        expect(leftOf({ ...limit, resetsAt: '2026-11-29T11:59:00Z' }, NOW)).toBe(50);
        expect(leftOf({ ...limit, resetsAt: '2026-11-29T12:01:00Z' }, NOW)).toBe(0);
        expect(leftOf(limit, NOW)).toBe(0);
    });
});

describe('durations', () => {
    it.each([['PT30M', 30], ['PT1H30M', 90], ['PT168H', 10_080], ['PT0S', 0], ['PT1M30S', 2], ['soon', 0]])('%s has %i minutes', (duration, minutes) => {
        expect(minutesOf(duration)).toBe(minutes);
    });
});

describe('the address that people return to', () => {
    it('drops what no login says', () => {
        expect(accountsSearch({ login: 'l1', platform: 'FACEBOOK', outcome: 'choose' })).toEqual({ login: 'l1', platform: 'FACEBOOK', outcome: 'choose' });
        expect(accountsSearch({ login: 5, platform: 'EMAIL', outcome: 'hacked' })).toEqual({});
    });
});
