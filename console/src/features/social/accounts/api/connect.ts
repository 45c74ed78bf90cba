import { queryOptions, useQuery } from '@tanstack/react-query';
import { accountKeys, ACCOUNTS, loginPath } from '#features/social/accounts/api/keys.ts';
import type { Login, PasswordLogin, StartedLogin } from '#features/social/accounts/types.ts';
import type { Account } from '#features/social/types.ts';
import { json } from '#lib/api/http.ts';
import type { Channel } from '#lib/channels.ts';
import { queries } from '#lib/queries.ts';

/** Begins a login; the person goes on at the network's page. */
export const startLogin = (platform: Channel) => json<StartedLogin>(`${ACCOUNTS}/logins`, { method: 'POST', body: { platform } });

/** Connects an account with a password for applications, or renews its access. */
export async function connectByPassword(login: PasswordLogin): Promise<Account> {
    const account = await json<Account>(`${ACCOUNTS}/password`, { method: 'POST', body: login });
    await queries.invalidateQueries({ queryKey: accountKeys.social });
    return account;
}

export const loginQuery = (id: string) =>
    queryOptions({
        queryKey: accountKeys.login(id),
        queryFn: ({ signal }) => json<Login>(loginPath(id), { signal }),
        // What a login grants stays the same.
        staleTime: Number.POSITIVE_INFINITY,
    });

/** Returns the accounts that a login lets be connected. */
export const useLogin = (id: string) => useQuery(loginQuery(id));

/** Connects accounts of a login, or renews their access. */
export async function connectChosen(login: string, externalAccountIds: string[]): Promise<Account[]> {
    const { items } = await json<{ items: Account[] }>(loginPath(login, '/connect'), { method: 'POST', body: { externalAccountIds } });
    await queries.invalidateQueries({ queryKey: accountKeys.social });
    return items;
}
