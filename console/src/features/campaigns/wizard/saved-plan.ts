import type { PlanFields } from '#features/campaigns/wizard/fields.ts';
import { parseFields } from '#features/campaigns/wizard/schema.ts';
import type { CurrentUser } from '#lib/auth/current-user.tsx';
import { dropWork, keepWork, keptWork, watchWork } from '#lib/kept-work.ts';

/** A draft on the server, as it was when it was loaded or last saved. */
export interface Draft {
    id: string;
    version: number;
    fields: PlanFields;
}

/** Entries that are not on the server yet: of a new campaign, or changes of a draft. */
export interface SavedPlan {
    fields: PlanFields;
    draft: Draft | undefined;
}

// Each draft has its own slot, so that a new campaign never continues, and overwrites, a draft.
const slot = (draftId: string | undefined) => `plan:${draftId ?? 'new'}`;

/** Keeps entries in this browser; false if it has no space for them. */
export const savePlanLocally = (person: CurrentUser, plan: SavedPlan) => keepWork(person, slot(plan.draft?.id), plan);

/** Calls back when another tab keeps or drops entries of the same draft, or of a new campaign too. Returns how to stop. */
export const watchSavedPlan = (person: CurrentUser, draftId: string | undefined, onLost: () => void) => watchWork(person, slot(draftId), onLost);

export const clearSavedPlan = (person: CurrentUser, draftId: string | undefined) => dropWork(person, slot(draftId));

export function loadSavedPlan(person: CurrentUser, draftId: string | undefined): SavedPlan | undefined {
    const stored = keptWork(person, slot(draftId)) as Partial<SavedPlan> | undefined;
    const fields = parseFields(stored?.fields, person.login);
    if (!fields) return undefined;
    const base = parseFields(stored?.draft?.fields, person.login);
    const draft = draftId && base && stored?.draft ? { id: draftId, version: stored.draft.version, fields: base } : undefined;
    return draftId && !draft ? undefined : { fields, draft };
}
