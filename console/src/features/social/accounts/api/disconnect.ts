import { accountKeys, accountPath } from '#features/social/accounts/api/keys.ts';
import { send } from '#lib/api/http.ts';
import { queries } from '#lib/queries.ts';

/** Disconnects an account; its queued posts wait until it is connected again. */
export async function disconnect(id: string): Promise<void> {
    await send(accountPath(id), { method: 'DELETE' });
    await queries.invalidateQueries({ queryKey: accountKeys.social });
}
