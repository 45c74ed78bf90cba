import { clsx, type ClassValue } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

const merge = extendTailwindMerge({
    extend: { classGroups: { 'font-size': [{ text: ['label', 'table', 'body', 'lead', 'title', 'kpi'] }] } },
});

/** Joins class names; later Tailwind classes override earlier ones. */
export const cn = (...names: ClassValue[]) => merge(clsx(names));
