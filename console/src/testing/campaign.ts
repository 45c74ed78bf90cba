import type { Campaign } from '#features/campaigns/types.ts';

/** A running campaign. */
export const campaign: Campaign = {
    id: 'c1',
    name: 'Wool',
    type: 'CONVERSION',
    status: 'ACTIVE',
    channels: ['EMAIL', 'ADS'],
    budget: { total: 100, currency: 'EUR' },
    startsAt: '2026-11-01T00:00:00Z',
    endsAt: '2026-12-01T00:00:00Z',
    timeZone: 'UTC',
    objectives: [],
    goals: [],
    tags: [],
    owner: 'mark',
    createdBy: 'mark',
    createdAt: '2026-11-01T00:00:00Z',
    updatedAt: '2026-11-01T00:00:00Z',
    version: 1,
};
