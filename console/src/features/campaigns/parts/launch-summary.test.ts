import { beforeEach, describe, expect, it, vi } from 'vitest';
import { launchedChannels, launchSummary } from '#features/campaigns/parts/launch-summary.ts';
import type { Campaign, Channel, Readiness } from '#features/campaigns/types.ts';

const campaign = (startsAt: string, channels: Channel[]) => ({ channels, budget: { total: 800, currency: 'EUR' }, startsAt, endsAt: '2099-12-30T11:00:00Z', timeZone: 'Europe/Berlin' }) as Campaign;
const readiness = {
    ready: true,
    items: [
        { item: 'content.email', code: 'EMAIL_READY', fulfilled: true, detail: '', recipients: 481 },
        { item: 'content.linkedin', code: 'CONTENT_APPROVED', fulfilled: true, detail: '', approvedPieces: 2 },
        { item: 'content.ads', code: 'TRACKED_ONLY', fulfilled: true, detail: '' },
    ],
} as Readiness;

beforeEach(() => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
});

describe('what a launch does', () => {
    it('is said with recipients, posts and times', () => {
        expect(launchSummary(campaign('2020-01-01T08:00:00Z', ['EMAIL', 'LINKEDIN', 'ADS']), readiness)).toBe(
            'Launching emails 481 contacts now and schedules 2 posts. The campaign ends on Wed, 30 Dec 2099, 12:00 and has a budget of €800. Ads is tracked by metrics only.',
        );
        expect(launchSummary(campaign('2099-12-01T08:00:00Z', ['EMAIL']), readiness)).toContain('emails 481 contacts, starting Tue, 1 Dec 2099, 09:00.');
    });

    it('says “now” only if no email is sent later', () => {
        const timing = { known: 0, times: [], immediate: 1, open: 0, from: '2020-01-01T08:00:00Z', to: '2099-12-30T11:00:00Z' };
        const planned = (part: object): Readiness => ({ ...readiness, items: readiness.items.map((item) => ({ ...item, timing: { ...timing, ...part } })) });
        expect(launchSummary(campaign('2020-01-01T08:00:00Z', ['EMAIL']), planned({}))).toContain('emails 481 contacts now.');
        expect(launchSummary(campaign('2020-01-01T08:00:00Z', ['EMAIL']), planned({ known: 1, times: ['2099-12-01T08:00:00Z'] }))).toContain('emails 481 contacts. The campaign ends');
    });

    it('is said without figures while they are unknown', () => {
        expect(launchSummary(campaign('2020-01-01T08:00:00Z', ['ADS']), undefined)).toBe(
            'The campaign runs from now until Wed, 30 Dec 2099, 12:00 with a budget of €800. Ads is tracked by metrics only.',
        );
        expect(launchedChannels(campaign('2020-01-01T08:00:00Z', ['ADS', 'EMAIL']), readiness)).toEqual([{ channel: 'EMAIL', contacts: 481 }, { channel: 'ADS' }]);
    });
});
