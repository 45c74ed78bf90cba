import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { keys, pathOf } from '#features/email/emails/api/keys.ts';
import type { EmailVersion, EmailVersionPage } from '#features/email/emails/types.ts';
import { json } from '#lib/api/http.ts';

const PAGE = 10;

/** The versions of an email, the newest first. */
export const versionsQuery = (id: string) =>
    infiniteQueryOptions({
        queryKey: [...keys.versions(id), 'list'],
        queryFn: ({ signal, pageParam }) => json<EmailVersionPage>(pathOf(id, '/versions'), { query: { limit: PAGE, cursor: pageParam }, signal }),
        initialPageParam: undefined as string | undefined,
        getNextPageParam: (page) => page.nextCursor ?? undefined,
    });

/** What an email said in a version. */
export const versionQuery = (id: string, version: number) => queryOptions({ queryKey: [...keys.versions(id), version], queryFn: ({ signal }) => json<EmailVersion>(pathOf(id, `/versions/${version}`), { signal }) });
