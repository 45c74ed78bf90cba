import { queryOptions } from '@tanstack/react-query';
import { keys, PATH } from '#features/social/api/keys.ts';
import type { Account } from '#features/social/types.ts';
import { json } from '#lib/api/http.ts';

/** The tenant's accounts at all networks. */
export const accountsQuery = () =>
    queryOptions({
        queryKey: keys.accounts,
        queryFn: ({ signal }) => json<{ items: Account[] }>(`${PATH}/accounts`, { signal }),
        staleTime: 15_000,
    });

/** What an account is called, with its handle where it has one. */
export const accountName = ({ name, handle }: Account) => (handle && handle !== name ? `${name} (${handle})` : name);
