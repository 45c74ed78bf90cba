import { path } from '#features/campaigns/api/keys.ts';
import { refresh } from '#features/campaigns/api/writes.ts';
import type { Channel } from '#features/campaigns/types.ts';
import { json } from '#lib/api/http.ts';

/** What a better division would be for a target, and what it would bring. */
export interface Optimization {
    currency: string;
    feasible: boolean;
    reason: string;
    moves: { from: Channel; to: Channel; amount: number }[];
    allocations: { channel: Channel; current: number; recommended: number }[];
    expected?: { spend?: number | null; revenueP50?: number | null; roiNow?: number | null; roiThen?: number | null } | null;
    applied: boolean;
}

export interface Wish {
    targetRoi?: number;
    constraints?: { channel: Channel; min?: number; max?: number }[];
}

/** Calculates moves towards a wish; applies them only when told to. */
export async function optimize(id: string, wish: Wish, apply: boolean): Promise<Optimization> {
    const answer = await json<Optimization>(path(id, '/optimize'), { method: 'POST', query: { apply }, body: wish });
    if (apply) await refresh(id);
    return answer;
}
