/** Query keys of emails. */
export const keys = {
    all: ['email', 'emails'] as const,
    list: (asked: object) => ['email', 'emails', 'list', asked] as const,
    one: (id: string) => ['email', 'emails', 'one', id] as const,
    metrics: (id: string) => ['email', 'emails', 'one', id, 'metrics'] as const,
    readiness: (id: string) => ['email', 'emails', 'one', id, 'readiness'] as const,
    versions: (id: string) => ['email', 'emails', 'one', id, 'versions'] as const,
    log: (id: string) => ['email', 'emails', 'one', id, 'log'] as const,
};

export const PATH = '/marketing/email';
export const pathOf = (id: string, part = '') => `${PATH}/${encodeURIComponent(id)}${part}`;
