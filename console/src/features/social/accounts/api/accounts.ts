import { useQuery } from '@tanstack/react-query';
import { accountKeys, accountPath } from '#features/social/accounts/api/keys.ts';
import { accountsQuery } from '#features/social/api/accounts.ts';
import type { Account } from '#features/social/types.ts';
import { json } from '#lib/api/http.ts';
import { POLL } from '#lib/live/live.ts';
import { queries } from '#lib/queries.ts';

/** Returns the connected accounts, by network, as they change. */
export const useAccounts = () => useQuery({ ...accountsQuery(), refetchInterval: POLL });

/** Fetches an account as it is now. */
export const fetchAccount = (id: string) =>
    queries.fetchQuery({ queryKey: accountKeys.one(id), queryFn: ({ signal }) => json<Account>(accountPath(id), { signal }), staleTime: 0 });
