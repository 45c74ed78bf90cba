export const PATH = '/marketing/orchestrator/overview';

/** Query keys of the overview; they begin like those of everything that Ava knows. */
export const keys = {
    ava: ['ava'] as const,
    overview: ['ava', 'overview'] as const,
};
