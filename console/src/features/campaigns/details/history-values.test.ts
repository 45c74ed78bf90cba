import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeName, changeValue } from '#features/campaigns/details/history-values.ts';
import type { HistoryContext } from '#features/campaigns/details/history-values.ts';

const context = { timeZone: 'Europe/Berlin', budget: { total: 1000, currency: 'EUR' } } as HistoryContext;

beforeEach(() => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
});

describe('the history', () => {
    it.each([
        ['step SCHEDULE', 'RUNNING', 'Running'],
        ['step SCHEDULE', 'COMPLETED', 'Done'],
        ['automatic optimization changed', null, 'Off'],
        ['automatic optimization changed', '0.05', '5%'],
        ['budget changed', '1647.06 EUR', '€1,647.06'],
        ['allocations changed', 'EMAIL 1250.00, ADS 750', 'Email €1,250 and Ads €750'],
        ['budget reallocated', 'EMAIL 1250.50', 'Email €1,250.50'],
        ['end changed', '2026-12-02T17:00:00Z', 'Wed, 2 Dec 2026, 18:00'],
        ['channels changed', 'EMAIL, TIKTOK', 'Email and TikTok'],
        ['goals changed', 'CLICKS 1000, REVENUE 99.5 EMAIL', 'Clicks 1,000 and Revenue (Email) €99.50'],
        ['goals changed', 'CLICKS 1000, REVEN…', 'CLICKS 1000, REVEN…'],
        ['type changed', 'RETENTION', 'Retention'],
        ['completed', 'COMPLETED', 'Completed'],
        ['name changed', 'Wool', 'Wool'],
        ['name changed', undefined, '–'],
    ])('words %s to %s', (change, value, text) => {
        expect(changeValue(change, value, context)).toBe(text);
    });

    it('names changes as the rest of the console does', () => {
        expect(['step MONITOR', 'step PUBLISH retried', 'allocations changed', 'launch refused', 'automatic optimization changed'].map(changeName)).toEqual([
            'Monitor',
            'Publish retried',
            'Budget split changed',
            'Launch refused',
            'What Ava may reallocate changed',
        ]);
    });
});
