import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { rewritePiece, type Wish } from '#features/content/repurpose/api/rewrite.ts';
import { NOTHING, rewriteSchema, wishOf, type RewriteFields } from '#features/content/repurpose/rewrite/fields.ts';
import { refusalOf } from '#features/content/repurpose/rewrite/refusal.ts';
import type { Piece, Rewrite } from '#features/content/repurpose/types.ts';
import { messageOf } from '#lib/api/problem.ts';

/** Returns a function for the idempotency keys: a lost answer is asked for with the same key, another wish with a new one. */
function wishKeys() {
    let last: { wish: string; key: string } | undefined;
    return (wish: Wish): string => {
        const asked = JSON.stringify(wish);
        if (last?.wish !== asked) last = { wish: asked, key: crypto.randomUUID() };
        return last.key;
    };
}

/** Has a piece rewritten as a person wishes. What cannot be written is said at the field that asked for it. */
export function useWish(piece: Piece, hasModel: boolean) {
    const form = useForm<RewriteFields>({ defaultValues: NOTHING, resolver: zodResolver(rewriteSchema(piece, hasModel)) });
    const [failure, setFailure] = useState<string>();
    const [rewrite, setRewrite] = useState<Rewrite>();
    const [keyOf] = useState(wishKeys);

    const submit = form.handleSubmit(async (fields) => {
        setFailure(undefined);
        const wish = wishOf(fields, hasModel);
        try {
            setRewrite(await rewritePiece(piece, wish, keyOf(wish)));
        } catch (problem) {
            const refusal = refusalOf(problem);
            if (refusal) form.setError(refusal.field, { message: refusal.message }, { shouldFocus: true });
            else setFailure(messageOf(problem));
        }
    });

    return { form, failure, rewrite, submit };
}
