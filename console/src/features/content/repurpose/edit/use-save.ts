import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { toast } from '#components/ui/toasts.tsx';
import { merge } from '#features/campaigns/parts/merge.ts';
import { editPiece } from '#features/content/repurpose/api/edit.ts';
import { fetchPiece } from '#features/content/repurpose/api/piece.ts';
import type { PlatformRules } from '#features/content/repurpose/api/rules.ts';
import { editOf, fieldsOf, sameField, type PieceFields } from '#features/content/repurpose/edit/fields.ts';
import { editStrings } from '#features/content/repurpose/edit/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { Problem } from '#lib/api/problem.ts';

/** Fields that two people changed, and the other person's values. */
export interface Clash {
    fields: (keyof PieceFields)[];
    theirs: PieceFields;
}

/** Saves what the person changed. If somebody else was faster, merges field by field and asks about what both changed. */
export function useSave(piece: Piece, rules: PlatformRules | undefined, form: UseFormReturn<PieceFields>, onSaved: () => void) {
    // The piece as the person saw it when they began; the list behind keeps updating.
    const [seen, setSeen] = useState(piece);
    const [clash, setClash] = useState<Clash>();
    const [failure, setFailure] = useState<unknown>();
    const [saving, setSaving] = useState(false);

    const send = async (from: Piece, typed: PieceFields): Promise<void> => {
        const edit = editOf(fieldsOf(from, rules), typed);
        try {
            if (Object.keys(edit).length > 0) await editPiece(from.id, edit, from.version);
        } catch (problem) {
            if (!(problem instanceof Problem) || problem.status !== 412) throw problem;
            return reconcile(from);
        }
        toast(editStrings.saved);
        onSaved();
    };

    const reconcile = async (from: Piece): Promise<void> => {
        const now = await fetchPiece(from.id);
        const theirs = fieldsOf(now, rules);
        const merged = merge(fieldsOf(from, rules), form.getValues(), theirs, sameField);
        setSeen(now);
        form.reset(merged.values, { keepDefaultValues: true });
        if (merged.conflicts.length === 0) return send(now, merged.values);
        setClash({ fields: merged.conflicts, theirs });
    };

    return {
        clash,
        failure,
        /** Whether changes are on their way; what is typed then would be lost. */
        saving,
        save: async (typed: PieceFields) => {
            setFailure(undefined);
            setSaving(true);
            try {
                await send(seen, typed);
            } catch (problem) {
                setFailure(problem);
            } finally {
                setSaving(false);
            }
        },
        decide: (field: keyof PieceFields, take: boolean) => {
            if (!clash) return;
            if (take) form.setValue(field, clash.theirs[field], { shouldDirty: true, shouldValidate: true });
            const rest = clash.fields.filter((one) => one !== field);
            setClash(rest.length > 0 ? { ...clash, fields: rest } : undefined);
        },
    };
}
