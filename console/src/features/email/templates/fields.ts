import { z } from 'zod/mini';
import { templateStrings } from '#features/email/templates/strings.ts';

/** What is typed about a template. */
export interface TemplateFields {
    name: string;
    description: string;
    /** The template to start with; empty for none. */
    start: string;
}

/** The most characters the service takes. */
export const MOST = { name: 100, description: 500 };

export const templateSchema = z.object({
    name: z.string().check(z.refine((name) => name.trim() !== '', templateStrings.form.nameMissing)),
    description: z.string(),
    start: z.string(),
});
