import { useState } from 'react';
import { createTemplate } from '#features/email/templates/api/templates.ts';
import type { TemplateFields } from '#features/email/templates/fields.ts';
import { templateStrings } from '#features/email/templates/strings.ts';
import { TemplateForm } from '#features/email/templates/template-form.tsx';
import type { Template, TemplateSummary } from '#features/email/templates/types.ts';
import type { Block } from '#features/email/design/types.ts';

const text = templateStrings.form;
const { blank } = templateStrings;

const BLANK: Block[] = [{ type: 'heading', text: blank.heading, level: 1 }, { type: 'text', text: blank.text }, { type: 'footer' }];

/** Creates a template, empty or as a copy. */
export function NewTemplateDialog({ templates, onClose }: { templates: TemplateSummary[]; onClose: (made?: Template) => void }) {
    const [idempotencyKey] = useState(() => crypto.randomUUID());
    const save = async ({ name, description, start }: TemplateFields) =>
        onClose(await createTemplate({ name, ...(description && { description }), ...(start ? { templateId: start } : { blocks: BLANK }) }, idempotencyKey));
    return <TemplateForm title={text.create} action={text.add} initial={{ name: '', description: '', start: '' }} templates={templates} onSave={save} onClose={() => onClose()} />;
}
