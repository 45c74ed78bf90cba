/** Query keys of brand voices. */
export const voiceKeys = {
    list: ['content', 'voices'] as const,
    one: (id: string) => ['content', 'voices', id] as const,
};
