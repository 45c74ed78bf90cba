import { createContext, use } from 'react';
import type { Designer } from '#features/email/designer/use-designer.ts';
import type { Area, Node } from '#features/email/designer/model/tree.ts';

export interface CanvasActions extends Pick<Designer, 'selected' | 'act'> {
    select: (key: string | undefined) => void;
    root: Designer['design']['root'];
    duplicate: (node: Node) => void;
    remove: (node: Node) => void;
    step: (node: Node, by: -1 | 1) => void;
    keep: (node: Node) => void;
    /** Lets the person choose a block for an area. */
    addTo: (area: Area) => void;
    moveTo: (node: Node, area: Area) => void;
}

export const CanvasContext = createContext<CanvasActions | undefined>(undefined);

export function useCanvas(): CanvasActions {
    const canvas = use(CanvasContext);
    if (!canvas) throw new Error('useCanvas must be used inside a canvas.');
    return canvas;
}

/** The element that stands for a block and takes the focus. */
export const handleId = (key: string) => `block-${key}`;

export const focusBlock = (key: string) => requestAnimationFrame(() => document.getElementById(handleId(key))?.focus());
