/** Query keys of social posts. */
export const keys = {
    all: ['social', 'posts'] as const,
    calendars: ['social', 'posts', 'calendar'] as const,
    queues: ['social', 'posts', 'queue'] as const,
    series: ['social', 'series'] as const,
    one: (id: string) => ['social', 'posts', 'one', id] as const,
    platform: (platform: string) => ['social', 'platform', platform] as const,
    privacyLevels: (platform: string, accountId: string) => ['social', 'platform', platform, 'privacy-levels', accountId] as const,
    accounts: ['social', 'accounts'] as const,
    bestTimes: ['social', 'best-times'] as const,
};

export const PATH = '/marketing/social';
export const pathOf = (id: string, part = '') => `${PATH}/${encodeURIComponent(id)}${part}`;
