import { emptyPlan, type Plan } from '#features/campaigns/wizard/state.ts';

/** The storage key of the plan that survives a reload, by tenant. */
const storageKey = (tenant: string) => `campaign-plan:${tenant}`;

export function savePlanLocally(tenant: string, plan: Plan): void {
    localStorage.setItem(storageKey(tenant), JSON.stringify(plan));
}

export function loadSavedPlan(tenant: string): Plan | undefined {
    try {
        const saved = JSON.parse(localStorage.getItem(storageKey(tenant)) ?? 'null') as Partial<Plan> | null;
        return saved && typeof saved.name === 'string' ? { ...emptyPlan(), ...saved } : undefined;
    } catch {
        return undefined;
    }
}

export function clearSavedPlan(tenant: string): void {
    localStorage.removeItem(storageKey(tenant));
}
