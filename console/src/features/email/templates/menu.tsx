import { useNavigate } from '@tanstack/react-router';
import { Copy, Ellipsis, History, Paintbrush, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { Menu, MenuItem, MenuLine } from '#components/ui/menu.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { createTemplate, deleteTemplate } from '#features/email/templates/api/templates.ts';
import { RenameDialog } from '#features/email/templates/rename-dialog.tsx';
import { templateStrings as text } from '#features/email/templates/strings.ts';
import type { TemplateSummary } from '#features/email/templates/types.ts';
import { messageOf } from '#lib/api/problem.ts';

type Named = Pick<TemplateSummary, 'id' | 'name' | 'description' | 'builtIn' | 'version'>;

/** What can be done with a template. A built-in one can only be copied. */
export function TemplateMenu({ template, onDeleted }: { template: Named; onDeleted?: () => void }) {
    const navigate = useNavigate();
    const [open, setOpen] = useState<'rename' | 'delete'>();
    const close = () => setOpen(undefined);
    const { id, name, builtIn } = template;
    const duplicate = async () => {
        try {
            const copy = await createTemplate({ name: text.copyOf(name), templateId: id }, crypto.randomUUID());
            toast(text.duplicated(copy.name), { next: { label: text.open, run: () => void navigate({ to: '/email/templates/$id', params: { id: copy.id } }) } });
        } catch (problem) {
            toast(messageOf(problem), { tone: 'bad' });
        }
    };
    const remove = async () => {
        await deleteTemplate(id);
        toast(text.deleting.done(name));
        onDeleted?.();
    };
    return (
        <>
            <Menu trigger={<Button look="quiet" size="icon" aria-label={text.menu(name)} icon={<Ellipsis size={16} />} />}>
                {!builtIn && (
                    <MenuItem icon={<Paintbrush size={14} />} onSelect={() => void navigate({ to: '/email/templates/$id/design', params: { id } })}>
                        {text.openDesigner}
                    </MenuItem>
                )}
                <MenuItem icon={<Copy size={14} />} onSelect={() => void duplicate()}>
                    {text.duplicate}
                </MenuItem>
                {!builtIn && (
                    <>
                        <MenuItem icon={<History size={14} />} onSelect={() => void navigate({ to: '/email/templates/$id', params: { id } })}>
                            {text.versions}
                        </MenuItem>
                        <MenuItem icon={<Pencil size={14} />} onSelect={() => setOpen('rename')}>
                            {text.rename}
                        </MenuItem>
                        <MenuLine />
                        <MenuItem danger icon={<Trash2 size={14} />} onSelect={() => setOpen('delete')}>
                            {text.remove}
                        </MenuItem>
                    </>
                )}
            </Menu>
            {open === 'rename' && <RenameDialog template={template} onClose={close} />}
            {open === 'delete' && <Confirm open danger onOpenChange={close} title={text.deleting.title(name)} description={text.deleting.detail} action={text.remove} onConfirm={remove} />}
        </>
    );
}
