import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { segmentsQuery } from '#features/email/segments/api/segments.ts';
import { change, parentOf, type Change } from '#features/email/segments/builder/change.ts';
import { compile } from '#features/email/segments/builder/compile.ts';
import type { Builder } from '#features/email/segments/builder/context.ts';
import { addButtonId } from '#features/email/segments/builder/ids.ts';
import { treeOf } from '#features/email/segments/builder/tree.ts';
import type { Condition } from '#features/email/segments/types.ts';
import { fieldsQuery } from '#features/email/contacts/api/fields.ts';
import { startedEmailsQuery } from '#features/email/emails/api/emails.ts';
import { listsQuery } from '#features/email/lists/api/lists.ts';

/** The conditions of a segment while they are edited, and what they can refer to. */
export function useConditions(start: Condition | undefined, own: string | undefined) {
    const [root, dispatch] = useReducer(change, start, treeOf);
    const [added, setAdded] = useState<string>();
    const focusNext = useRef<string>(undefined);
    const fields = useQuery(fieldsQuery());
    const lists = useQuery(listsQuery());
    const segments = useQuery(segmentsQuery());
    const emails = useQuery(startedEmailsQuery());
    const types = useMemo(() => new Map(fields.data?.items.map(({ name, type }) => [name, type])), [fields.data]);
    const compiled = useMemo(() => compile(root, types), [root, types]);

    const act = useCallback(
        (action: Change) => {
            if (action.type === 'add') setAdded(action.node.key);
            // The focus must not be lost with what is removed.
            if (action.type === 'remove') focusNext.current = parentOf(root, action.key);
            dispatch(action);
        },
        [root],
    );
    useEffect(() => {
        if (!focusNext.current) return;
        document.getElementById(addButtonId(focusNext.current))?.focus();
        focusNext.current = undefined;
    }, [root]);

    const references: Omit<Builder, 'problems'> = {
        change: act,
        types,
        lists: lists.data?.items,
        segments: segments.data?.items.filter(({ id }) => id !== own),
        emails: emails.data?.items,
        added,
    };
    return { root, compiled, references, act };
}
