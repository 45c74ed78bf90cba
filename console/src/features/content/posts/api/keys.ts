/** Query keys of blog posts. */
export const keys = {
    lists: ['blog', 'list'] as const,
    one: (id: string) => ['blog', 'one', id] as const,
};

export const PATH = '/marketing/blog';
export const pathOf = (id: string, part = '') => `${PATH}/${encodeURIComponent(id)}${part}`;
