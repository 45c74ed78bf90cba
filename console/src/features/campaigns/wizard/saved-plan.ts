import { emptyPlan, type Plan } from '#features/campaigns/wizard/state.ts';

/** Where what was entered waits for a reload; each person's tenant has its own. */
const slot = (tenant: string) => `campaign-plan:${tenant}`;

export function savePlanLocally(tenant: string, plan: Plan): void {
    localStorage.setItem(slot(tenant), JSON.stringify(plan));
}

export function loadSavedPlan(tenant: string): Plan | undefined {
    try {
        const kept = JSON.parse(localStorage.getItem(slot(tenant)) ?? 'null') as Partial<Plan> | null;
        return kept && typeof kept.name === 'string' ? { ...emptyPlan(), ...kept } : undefined;
    } catch {
        return undefined;
    }
}

export function clearSavedPlan(tenant: string): void {
    localStorage.removeItem(slot(tenant));
}
