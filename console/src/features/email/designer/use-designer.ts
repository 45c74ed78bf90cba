import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useReducer, useState } from 'react';
import { builtQuery } from '#features/email/designer/api/builder.ts';
import { compile, isComplete, keyAt } from '#features/email/designer/model/compile.ts';
import { contentOf, designReducer, type Design } from '#features/email/designer/model/design.ts';
import { startOf } from '#features/email/designer/model/history.ts';
import type { Change } from '#features/email/designer/model/change.ts';
import { allIn, findNode, type Area } from '#features/email/designer/model/tree.ts';
import { useSettled } from '#lib/use-settled.ts';

/** A design while it is edited, with what is selected and what can be undone. The block that a pointer leads to is selected first. */
export function useDesigner(first: Design, pointer?: string) {
    const [history, dispatch] = useReducer(designReducer, first, startOf);
    const [selected, select] = useState(() => (pointer === undefined ? undefined : keyAt(compile(first.root).keys, pointer)));
    const design = history.now;
    const node = findNode(design.root, selected);
    const act = useCallback((change: Change) => dispatch({ type: 'blocks', change, at: Date.now() }), []);
    const edit = useCallback((details: Partial<Omit<Design, 'root'>> & { root?: Area }) => dispatch({ type: 'details', details, at: Date.now() }), []);
    return {
        design,
        node,
        selected: node?.key,
        select,
        act,
        edit,
        undo: history.past.length > 0 ? () => dispatch({ type: 'undo' }) : undefined,
        redo: history.future.length > 0 ? () => dispatch({ type: 'redo' }) : undefined,
        restart: (given: Design) => dispatch({ type: 'restart', design: given }),
        incomplete: design.source === 'BLOCKS' && !allIn(design.root).every(isComplete),
    };
}

export type Designer = ReturnType<typeof useDesigner>;

export type Shown = ReturnType<typeof useBuilt>;

const isEmpty = ({ source, mjml, html }: Design, blocks: number) => (source === 'BLOCKS' ? blocks === 0 : (source === 'MJML' ? mjml : html).trim() === '');

/** How a design looks to recipients, and what to correct. Blocks that lack something are left out until they are complete. */
export function useBuilt(design: Design) {
    const compiled = useMemo(() => compile(design.root, isComplete), [design.root]);
    const empty = isEmpty(design, compiled.blocks.length);
    const body = JSON.stringify({ ...contentOf(design), ...(design.source === 'BLOCKS' && { blocks: compiled.blocks }) });
    const settled = useSettled(body);
    const built = useQuery(builtQuery(empty ? undefined : settled));
    return {
        empty,
        built: empty ? undefined : built.data,
        error: built.error,
        retry: () => void built.refetch(),
        stale: !empty && (settled !== body || built.isPlaceholderData),
        keyOf: (pointer: string) => (design.source === 'BLOCKS' ? keyAt(compiled.keys, pointer) : undefined),
    };
}
