import { useCallback, useEffect, useRef, useState } from 'react';
import type { Store, Stored } from '#features/email/designer/api/store.ts';
import type { ContentChange } from '#features/email/design/types.ts';
import { contentChange, contentOf, designOf, type Content, type Design } from '#features/email/designer/model/design.ts';
import { Problem } from '#lib/api/problem.ts';

/** How long a person pauses before the design is saved, in milliseconds. */
const PAUSE = 800;

export type SaveState = 'saved' | 'unsaved' | 'incomplete' | 'empty' | 'saving' | 'failed' | 'conflict';

interface SaveOptions {
    store: Store;
    stored: Stored;
    design: Design;
    /** The version that the design was made from; if it is not the stored one, somebody else has saved since. */
    from: number;
    /** Whether blocks lack something that the service insists on. */
    incomplete: boolean;
    /** Saves by itself whenever the person pauses. */
    automatic: boolean;
    /** Shows what somebody else has stored. */
    onTheirs: (design: Design) => void;
}

const stored = (from: Stored): Content => contentOf(designOf(from));

/** Whether a change would leave nothing to send, which the service refuses. */
const isEmptied = ({ blocks, mjml, htmlContent }: ContentChange, before: Content) =>
    blocks?.length === 0 || (mjml?.trim() === '' && before.mjml === undefined) || (htmlContent?.trim() === '' && before.htmlContent === undefined);

/** Saves a design at the version that the person saw. Somebody else's changes are never overwritten unasked. */
export function useSave({ store, stored: first, design, from: version, incomplete, automatic, onTheirs }: SaveOptions) {
    const [base, setBase] = useState(() => ({ content: stored(first), version }));
    const [saving, setSaving] = useState(false);
    const [conflict, setConflict] = useState(version !== first.version);
    const [failure, setFailure] = useState<{ error: unknown; content: string }>();
    const running = useRef(false);
    const content = contentOf(design);
    const written = JSON.stringify(content);
    const changed = contentChange(base.content, content);
    const dirty = Object.keys(changed).length > 0;
    const empty = isEmptied(changed, base.content);
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

    const savable = dirty && !incomplete && !empty && !saving && !conflict;
    const due = automatic && savable && !failed;
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
    const state: SaveState = conflict ? 'conflict' : saving ? 'saving' : !dirty ? 'saved' : failed ? 'failed' : empty ? 'empty' : incomplete ? 'incomplete' : 'unsaved';
    return {
        state,
        dirty,
        savable,
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
