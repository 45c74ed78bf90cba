import { useCallback, useEffect, useRef, useState } from 'react';
import type { Store, Stored } from '#features/email/designer/api/store.ts';
import { contentChange, contentOf, designOf, type Content, type Design } from '#features/email/designer/model/design.ts';
import { Problem } from '#lib/api/problem.ts';

/** How long a person pauses before the design is saved, in milliseconds. */
const PAUSE = 800;

export type SaveState = 'saved' | 'unsaved' | 'incomplete' | 'saving' | 'failed' | 'conflict';

interface SaveOptions {
    store: Store;
    stored: Stored;
    design: Design;
    /** Whether blocks lack something that the service insists on. */
    incomplete: boolean;
    /** Saves by itself whenever the person pauses. */
    automatic: boolean;
    /** Shows what somebody else has stored. */
    onTheirs: (design: Design) => void;
}

const stored = (from: Stored): Content => contentOf(designOf(from));

/** Saves a design at the version that the person saw. Somebody else's changes are never overwritten unasked. */
export function useSave({ store, stored: first, design, incomplete, automatic, onTheirs }: SaveOptions) {
    const [base, setBase] = useState(() => ({ content: stored(first), version: first.version }));
    const [saving, setSaving] = useState(false);
    const [conflict, setConflict] = useState(false);
    const [failure, setFailure] = useState<{ error: unknown; content: string }>();
    const running = useRef(false);
    const content = contentOf(design);
    const written = JSON.stringify(content);
    const dirty = Object.keys(contentChange(base.content, content)).length > 0;
    const failed = failure !== undefined && failure.content === written;

    const save = useCallback(
        async (version: number, from: Content, now: Content) => {
            if (running.current) return;
            running.current = true;
            setSaving(true);
            setFailure(undefined);
            try {
                const { version: next } = await store.save(version, contentChange(from, now));
                setBase({ content: now, version: next });
                setConflict(false);
            } catch (error) {
                if (error instanceof Problem && error.status === 412) setConflict(true);
                else setFailure({ error, content: JSON.stringify(now) });
            } finally {
                running.current = false;
                setSaving(false);
            }
        },
        [store],
    );

    const due = automatic && dirty && !incomplete && !saving && !failed && !conflict;
    useEffect(() => {
        if (!due) return;
        const timer = setTimeout(() => void save(base.version, base.content, JSON.parse(written) as Content), PAUSE);
        return () => clearTimeout(timer);
    }, [due, save, base, written]);

    /** Runs a step of solving a conflict; if it fails, the conflict stays. */
    const solving = async (step: (theirs: Stored) => unknown) => {
        setSaving(true);
        try {
            await step(await store.load());
        } catch (error) {
            setFailure({ error, content: written });
        } finally {
            setSaving(false);
        }
    };
    const state: SaveState = conflict ? 'conflict' : saving ? 'saving' : !dirty ? 'saved' : failed ? 'failed' : incomplete ? 'incomplete' : 'unsaved';
    return {
        state,
        dirty,
        version: base.version,
        failure: failed ? failure.error : undefined,
        save: () => save(base.version, base.content, content),
        /** Saves what is on screen over what somebody else stored. */
        keepMine: () => solving((theirs) => save(theirs.version, stored(theirs), content)),
        takeTheirs: () =>
            solving((theirs) => {
                const design = designOf(theirs);
                setBase({ content: contentOf(design), version: theirs.version });
                setConflict(false);
                onTheirs(design);
            }),
    };
}

export type Saving = ReturnType<typeof useSave>;
