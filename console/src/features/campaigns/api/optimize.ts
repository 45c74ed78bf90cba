import { path } from '#features/campaigns/api/keys.ts';
import { refresh } from '#features/campaigns/api/writes.ts';
import type { Optimization, OptimizationTarget } from '#features/campaigns/types.ts';
import { json } from '#lib/api/http.ts';

/** Calculates moves towards a wish; applies them only when told to. */
export async function optimize(id: string, wish: OptimizationTarget, apply: boolean): Promise<Optimization> {
    const answer = await json<Optimization>(path(id, '/optimize'), { method: 'POST', query: { apply }, body: wish });
    if (apply) await refresh(id);
    return answer;
}
