import { useCallback, useEffect, useRef, useState } from 'react';
import { merge } from '#features/campaigns/parts/merge.ts';
import { fieldsOf, isChanged, keptFields, sameField, type Clash, type PostFields } from '#features/content/posts/editor/fields.ts';
import type { Post } from '#features/content/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { dropWork, keepWork, keptWork, watchWork } from '#lib/kept-work.ts';

// Milliseconds; a longer text takes a moment to be written.
const PAUSE = 400;

interface Initial {
    values: PostFields;
    clash?: Clash | undefined;
    restored: boolean;
}

const nameOf = (postId: string | undefined) => `post:${postId ?? 'new'}`;

/** Keeps unsaved fields in this browser, so that neither a reload nor a closed tab loses them. */
export function useKeptFields(postId: string | undefined, version: number | undefined, base: PostFields) {
    const person = useCurrentUser();
    const name = nameOf(postId);
    const [initial] = useState<Initial>(() => read(keptWork(person, name), version, base));
    const [restored, setRestored] = useState(initial.restored);
    const [kept, setKept] = useState(true);
    const latest = useRef({ person, name, version, base });
    const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
    const pending = useRef<() => void>(undefined);
    useEffect(() => {
        latest.current = { person, name, version, base };
    });
    useEffect(() => watchWork(latest.current.person, name, () => setKept(false)), [name]);
    useEffect(() => {
        // A page that goes away may never come back.
        const flush = () => pending.current?.();
        window.addEventListener('pagehide', flush);
        return () => {
            window.removeEventListener('pagehide', flush);
            flush();
        };
    }, []);

    const keep = useCallback((fields: PostFields | undefined) => {
        clearTimeout(timer.current);
        const now = latest.current;
        if (!fields) {
            pending.current = undefined;
            dropWork(now.person, now.name);
            setRestored(false);
            setKept(true);
            return;
        }
        const write = () => {
            pending.current = undefined;
            clearTimeout(timer.current);
            setKept(keepWork(now.person, now.name, { fields, base: now.base, version: now.version }));
        };
        pending.current = write;
        timer.current = setTimeout(write, PAUSE);
    }, []);
    /** Keeps fields as changes of a post that was just created, whose page reads them at once. */
    const carry = (post: Post, fields: PostFields) => keepWork(person, nameOf(post.id), { fields, base: fieldsOf(post), version: post.version });
    return { initial, restored, kept, keep, carry };
}

/** Merges what was kept with the post as it is now, which somebody else may have changed since. */
function read(work: unknown, version: number | undefined, base: PostFields): Initial {
    const kept = (work ?? {}) as { fields?: unknown; base?: unknown; version?: unknown };
    const mine = keptFields(kept.fields);
    if (!mine) return { values: base, restored: false };
    const before = keptFields(kept.base);
    if (kept.version === version || !before) return { values: mine, restored: isChanged(base, mine) };
    const { values, conflicts } = merge(before, mine, base, sameField);
    return { values, restored: isChanged(base, values), ...(conflicts.length > 0 && { clash: { fields: conflicts, theirs: base } }) };
}
