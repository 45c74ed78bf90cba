import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { toast } from '#components/ui/toasts.tsx';
import { merge } from '#features/campaigns/parts/merge.ts';
import { createPost } from '#features/content/posts/api/create-post.ts';
import { editPost } from '#features/content/posts/api/edit-post.ts';
import { fetchPost } from '#features/content/posts/api/post.ts';
import { editOf, EMPTY, fieldAt, fieldsOf, isChanged, newPostOf, postSchema, sameField, type Clash, type PostFields } from '#features/content/posts/editor/fields.ts';
import { editorStrings } from '#features/content/posts/editor/strings.ts';
import { useKeptFields } from '#features/content/posts/editor/use-kept-fields.ts';
import type { Post } from '#features/content/types.ts';
import { messageOf, Problem } from '#lib/api/problem.ts';

/** The fields of a post, which are saved on request with the version that the person saw. Without a post, they make a new one. */
export function usePostForm(post: Post | undefined, onCreated: (post: Post) => void) {
    // The post as the person saw it when they began to change it.
    const [seen, setSeen] = useState(post);
    const base = seen ? fieldsOf(seen) : EMPTY;
    const kept = useKeptFields(seen?.id, seen?.version, base);
    const form = useForm<PostFields>({ defaultValues: kept.initial.values, resolver: zodResolver(postSchema(base)), mode: 'onTouched' });
    const fields = useWatch({ control: form.control }) as PostFields;
    const [clash, setClash] = useState<Clash | undefined>(kept.initial.clash);
    const [failure, setFailure] = useState<string>();
    const [busy, setBusy] = useState(false);
    const attempt = useRef({ body: '', key: '' });
    const dirty = isChanged(base, fields);
    const { keep } = kept;

    useEffect(() => keep(dirty ? fields : undefined), [keep, dirty, fields]);

    // Without changes of the person's own, the post is shown as it is now.
    const [adopted, setAdopted] = useState<Post>();
    if (post && seen && post.version > seen.version && !dirty && !busy) {
        setSeen(post);
        setAdopted(post);
    }
    useEffect(() => {
        if (adopted) form.reset(fieldsOf(adopted));
    }, [adopted, form]);

    /** Shows a saved post, with what was typed while it was being saved. */
    const accept = (after: Post, sent: PostFields) => {
        const stored = fieldsOf(after);
        const { values } = merge(sent, form.getValues(), stored, sameField);
        setSeen(after);
        form.reset(stored);
        if (isChanged(stored, values)) form.reset(values, { keepDefaultValues: true });
        return values;
    };

    const edit = async (from: Post, typed: PostFields, merged: boolean): Promise<void> => {
        try {
            const after = await editPost(from.id, editOf(fieldsOf(from), typed), from.version);
            accept(after, typed);
            const back = (from.status === 'APPROVED' || from.status === 'PUBLISHED') && after.status === 'PENDING_REVIEW';
            toast(back ? editorStrings.backInReview : merged ? editorStrings.merged : editorStrings.done);
        } catch (problem) {
            if (!(problem instanceof Problem) || problem.status !== 412) throw problem;
            await reconcile(from, typed);
        }
    };

    const reconcile = async (from: Post, typed: PostFields): Promise<void> => {
        const now = await fetchPost(from.id);
        const theirs = fieldsOf(now);
        const sent = merge(fieldsOf(from), typed, theirs, sameField);
        // Holds also what was typed since it was sent.
        const shown = merge(fieldsOf(from), form.getValues(), theirs, sameField);
        setSeen(now);
        form.reset(shown.values, { keepDefaultValues: true });
        if (shown.conflicts.length > 0) return setClash({ fields: shown.conflicts, theirs });
        if (sent.conflicts.length === 0 && isChanged(theirs, sent.values)) return edit(now, sent.values, true);
    };

    const create = async (typed: PostFields): Promise<void> => {
        const body = newPostOf(typed);
        const text = JSON.stringify(body);
        // Under one key, the service accepts one post only.
        if (attempt.current.body !== text) attempt.current = { body: text, key: crypto.randomUUID() };
        const made = await createPost(body, attempt.current.key);
        keep(undefined);
        // What was typed meanwhile becomes a change of the new post, which is opened next.
        const values = accept(made, typed);
        if (isChanged(fieldsOf(made), values)) kept.carry(made, values);
        toast(editorStrings.created(made.title));
        onCreated(made);
    };

    const report = (problem: unknown) => {
        const errors = problem instanceof Problem ? problem.errors : [];
        const known = errors.flatMap(({ pointer, detail }) => {
            const field = fieldAt(pointer);
            return field ? [{ field, detail }] : [];
        });
        known.forEach(({ field, detail }, at) => form.setError(field, { message: detail }, { shouldFocus: at === 0 }));
        if (known.length === 0) setFailure(messageOf(problem));
    };

    const save = async (typed: PostFields): Promise<void> => {
        if (busy || clash || !dirty) return;
        setFailure(undefined);
        setBusy(true);
        try {
            await (seen ? edit(seen, typed, false) : create(typed));
        } catch (problem) {
            report(problem);
        } finally {
            setBusy(false);
        }
    };

    const decide = (field: keyof PostFields, take: boolean) => {
        if (!clash) return;
        if (take) form.setValue(field, clash.theirs[field], { shouldDirty: true, shouldValidate: true });
        const rest = clash.fields.filter((one) => one !== field);
        setClash(rest.length > 0 ? { ...clash, fields: rest } : undefined);
    };

    const discard = () => {
        setClash(undefined);
        setFailure(undefined);
        kept.keep(undefined);
        form.reset(base);
    };

    return { form, fields, seen, dirty, busy, clash, failure, restored: kept.restored, kept: kept.kept, submit: () => void form.handleSubmit(save)(), decide, discard };
}

export type PostForm = ReturnType<typeof usePostForm>;
