/** Query keys of contacts. */
export const keys = {
    all: ['email', 'contacts'] as const,
    lists: ['email', 'contacts', 'list'] as const,
    one: (id: string) => ['email', 'contacts', 'one', id] as const,
    timeline: (id: string) => ['email', 'contacts', 'timeline', id] as const,
    fields: ['email', 'contact-fields'] as const,
    imports: ['email', 'contact-imports', 'list'] as const,
    import: (id: string) => ['email', 'contact-imports', 'one', id] as const,
};

export const PATH = '/marketing/email/contacts';
export const pathOf = (id: string, part = '') => `${PATH}/${encodeURIComponent(id)}${part}`;
