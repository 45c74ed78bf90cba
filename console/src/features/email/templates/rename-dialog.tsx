import { toast } from '#components/ui/toasts.tsx';
import { changeTemplate } from '#features/email/templates/api/templates.ts';
import type { TemplateFields } from '#features/email/templates/fields.ts';
import { templateStrings } from '#features/email/templates/strings.ts';
import { TemplateForm } from '#features/email/templates/template-form.tsx';
import type { TemplateSummary } from '#features/email/templates/types.ts';

const text = templateStrings.form;

/** Changes the name and the description of a template. Sends only what the person changed. */
export function RenameDialog({ template, onClose }: { template: Pick<TemplateSummary, 'id' | 'name' | 'description' | 'version'>; onClose: () => void }) {
    const { id, version, name, description } = template;
    const save = async (typed: TemplateFields) => {
        const change = { ...(typed.name !== name && { name: typed.name }), ...(typed.description !== (description ?? '') && { description: typed.description }) };
        if (Object.keys(change).length > 0) await changeTemplate(id, version, change);
        toast(text.saved(typed.name));
        onClose();
    };
    return <TemplateForm title={text.rename} action={text.save} initial={{ name, description: description ?? '', start: '' }} onSave={save} onClose={onClose} />;
}
