import { path } from '#features/campaigns/api/keys.ts';
import { refresh } from '#features/campaigns/api/writes.ts';
import type { Optimization, OptimizationTarget } from '#features/campaigns/types.ts';
import { json } from '#lib/api/http.ts';

/** Calculates the budget moves that reach a target, and applies them if `apply` is set. */
export async function optimize(id: string, target: OptimizationTarget, apply: boolean): Promise<Optimization> {
    const result = await json<Optimization>(path(id, '/optimize'), { method: 'POST', query: { apply }, body: target });
    if (apply) await refresh(id);
    return result;
}
