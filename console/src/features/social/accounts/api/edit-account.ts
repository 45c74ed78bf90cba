import { accountKeys, accountPath } from '#features/social/accounts/api/keys.ts';
import type { AccountChange } from '#features/social/accounts/types.ts';
import type { Account } from '#features/social/types.ts';
import { json } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

/** Changes settings of an account; fails with 412 if it is no longer at the version that the person saw. */
export async function editAccount({ id, version }: Pick<Account, 'id' | 'version'>, change: AccountChange): Promise<Account> {
    const changed = await json<Account>(accountPath(id), { method: 'PATCH', body: change, ifMatch: version });
    await queries.invalidateQueries({ queryKey: accountKeys.social });
    return changed;
}
