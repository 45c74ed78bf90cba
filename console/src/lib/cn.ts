import { clsx, type ClassValue } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

const merge = extendTailwindMerge({
    extend: { classGroups: { 'font-size': [{ text: ['label', 'table', 'body', 'lead', 'title', 'kpi'] }] } },
});

/** Class names, the later ones winning over the earlier ones. */
export const cn = (...names: ClassValue[]) => merge(clsx(names));
