import { QueryClient } from '@tanstack/react-query';
import { Problem } from '#lib/api/problem.ts';

/** The cache of server state. */
export const queries = new QueryClient({
    defaultOptions: {
        queries: {
            staleTime: 5_000,
            // Errors that a retry cannot fix are shown at once.
            retry: (failures, error) => error instanceof Problem && error.retryable && failures < 2,
            retryDelay: (failures) => Math.min(800 * 2 ** failures, 4_000),
        },
    },
});
