import { QueryClient } from '@tanstack/react-query';
import { Problem } from '#lib/api/problem.ts';

/** What is known of the server's state. */
export const queries = new QueryClient({
    defaultOptions: {
        queries: {
            staleTime: 5_000,
            // What will not change by asking again is told at once.
            retry: (failures, error) => error instanceof Problem && error.passing && failures < 2,
            retryDelay: (failures) => Math.min(800 * 2 ** failures, 4_000),
        },
    },
});
