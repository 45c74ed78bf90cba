/** Query keys of a post's pieces. */
export const keys = {
    pieces: (postId: string) => ['content', 'pieces', postId] as const,
    piece: (id: string) => ['content', 'one', id, 'now'] as const,
    revisions: (id: string) => ['content', 'one', id, 'revisions'] as const,
    comparison: (id: string, from: number, to: number) => ['content', 'one', id, 'comparison', from, to] as const,
    rules: ['content', 'rules'] as const,
};

export const piecePath = (id: string, part = '') => `/marketing/content/repurposed/${encodeURIComponent(id)}${part}`;
