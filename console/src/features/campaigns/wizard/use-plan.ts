import { useEffect, useRef, useState } from 'react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { merge } from '#features/campaigns/parts/merge.ts';
import { emptyFields, sameField, type PlanFields } from '#features/campaigns/wizard/fields.ts';
import { clearSavedPlan, savePlanLocally, watchSavedPlan, type Draft, type SavedPlan } from '#features/campaigns/wizard/saved-plan.ts';
import { createDraft, fetchDraft, saveChanges, type PendingCreate } from '#features/campaigns/wizard/save.ts';
import { planSchema } from '#features/campaigns/wizard/schema.ts';
import { Problem } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

/** What somebody else did to the draft while it was being edited. */
export type Elsewhere =
    | { kind: 'deleted' }
    | { kind: 'launched' }
    | { kind: 'merged'; taken: (keyof PlanFields)[] }
    | { kind: 'conflict'; fields: (keyof PlanFields)[]; theirs: PlanFields };

export interface PlanForm {
    form: UseFormReturn<PlanFields>;
    draft: Draft | undefined;
    elsewhere: Elsewhere | undefined;
    failure: unknown;
    busy: boolean;
    /** Whether the entries that are not on the server are kept in this browser, and not those of another tab. */
    kept: boolean;
    /** Saves what changed; resolves to the draft, or undefined if the person has to do something first. */
    save: () => Promise<Draft | undefined>;
    /** Takes the other person's value of a field, or keeps one's own. */
    decide: (field: keyof PlanFields, take: boolean) => void;
    /** Turns the entries of a lost draft into a new campaign. */
    detach: () => void;
    /** Empties the form, and returns a function that restores it. */
    startOver: () => () => void;
    /** Forgets the entries kept in this browser; nothing is kept afterwards. */
    close: () => void;
    clearFailure: () => void;
}

/** Holds the plan's form and the draft that it belongs to, and keeps unsaved entries in this browser. */
export function usePlan(initial: SavedPlan, found: Elsewhere | undefined): PlanForm {
    const person = useCurrentUser();
    const form = useForm<PlanFields>({ defaultValues: initial.fields, resolver: zodResolver(planSchema), mode: 'onSubmit', shouldFocusError: true });
    const [draft, setDraft] = useState(initial.draft);
    const [elsewhere, setElsewhere] = useState(found);
    const [failure, setFailure] = useState<unknown>();
    const [busy, setBusy] = useState(false);
    const pending = useRef<PendingCreate>(undefined);
    const closed = useRef(false);
    const [kept, setKept] = useKeptEntries(form, draft, closed);

    const store = async (from: Draft, fields: PlanFields, retry = true): Promise<Draft | undefined> => {
        try {
            const saved = await saveChanges(from, fields);
            clearSavedPlan(person, saved.id);
            setKept(true);
            setDraft(saved);
            return saved;
        } catch (problem) {
            if (!(problem instanceof Problem)) throw problem;
            if (problem.status === 404) setElsewhere({ kind: 'deleted' });
            else if (retry && (problem.status === 412 || problem.status === 409 || problem.status === 422)) return reconcile(from, fields, problem);
            else throw problem;
            return undefined;
        }
    };

    /** Merges the entries with the draft as it is now, and saves them if nobody has to decide. */
    const reconcile = async (from: Draft, fields: PlanFields, problem: Problem): Promise<Draft | undefined> => {
        const now = await fetchDraft(from.id);
        if (now.campaign.status !== 'DRAFT') {
            setElsewhere({ kind: 'launched' });
            return undefined;
        }
        if (problem.status !== 412) throw problem;
        const merged = merge(from.fields, fields, now.draft.fields, sameField);
        form.reset(merged.values, { keepDefaultValues: true });
        setDraft(now.draft);
        if (merged.conflicts.length > 0) {
            setElsewhere({ kind: 'conflict', fields: merged.conflicts, theirs: now.draft.fields });
            return undefined;
        }
        setElsewhere(merged.taken.length > 0 ? { kind: 'merged', taken: merged.taken } : undefined);
        return store(now.draft, merged.values, false);
    };

    const save = async (): Promise<Draft | undefined> => {
        setBusy(true);
        setFailure(undefined);
        try {
            const fields = form.getValues();
            const remember = (attempt: PendingCreate | undefined) => (pending.current = attempt);
            const base = draft ?? (await createDraft(fields, pending.current, remember));
            if (!draft) {
                clearSavedPlan(person, undefined);
                setDraft(base);
            }
            return await store(base, fields);
        } catch (problem) {
            setFailure(problem);
            return undefined;
        } finally {
            setBusy(false);
        }
    };

    const decide = (field: keyof PlanFields, take: boolean) => {
        if (elsewhere?.kind !== 'conflict') return;
        if (take) form.setValue(field, elsewhere.theirs[field], { shouldDirty: true });
        const rest = elsewhere.fields.filter((one) => one !== field);
        setElsewhere(rest.length > 0 ? { ...elsewhere, fields: rest } : undefined);
    };

    const detach = () => {
        if (draft) clearSavedPlan(person, draft.id);
        setKept(savePlanLocally(person, { fields: form.getValues(), draft: undefined }));
        setDraft(undefined);
        setElsewhere(undefined);
        setFailure(undefined);
    };

    const startOver = () => {
        const before = form.getValues();
        form.reset(emptyFields(person.login));
        clearSavedPlan(person, undefined);
        setKept(true);
        return () => {
            form.reset(before);
            setKept(savePlanLocally(person, { fields: before, draft: undefined }));
        };
    };

    const close = () => {
        closed.current = true;
        setKept(true);
        clearSavedPlan(person, draft?.id);
        if (!draft) clearSavedPlan(person, undefined);
    };

    return { form, draft, elsewhere, failure, busy, kept, save, decide, detach, startOver, close, clearFailure: () => setFailure(undefined) };
}

/**
 * Keeps the entries after each change, and checks the fields with errors again, so that a corrected one loses its error.
 * Returns whether they are kept.
 */
function useKeptEntries(form: UseFormReturn<PlanFields>, draft: Draft | undefined, closed: { current: boolean }) {
    const person = useCurrentUser();
    const [kept, setKept] = useState(true);
    const touched = useRef(false);
    useEffect(() => watchSavedPlan(person, draft?.id, () => touched.current && !closed.current && setKept(false)), [person, draft?.id, closed]);
    useEffect(
        () =>
            form.subscribe({
                formState: { values: true },
                callback: ({ values, name }) => {
                    if (closed.current || !name) return;
                    touched.current = true;
                    setKept(savePlanLocally(person, { fields: values, draft }));
                    const wrong = Object.keys(form.formState.errors) as (keyof PlanFields)[];
                    if (wrong.length > 0) void form.trigger(wrong);
                },
            }),
        [form, person, draft, closed],
    );
    return [kept, setKept] as const;
}
