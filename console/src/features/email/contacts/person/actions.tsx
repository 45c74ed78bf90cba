import { useNavigate } from '@tanstack/react-router';
import { Download, Ellipsis, Eraser, Link2, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuItem, MenuLine } from '#components/ui/menu.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { forgetContact } from '#features/email/contacts/api/contact.ts';
import { exportContact } from '#features/email/contacts/api/person.ts';
import { DeleteQuestion } from '#features/email/contacts/delete-question.tsx';
import { ContactDialog } from '#features/email/contacts/form/contact-dialog.tsx';
import { EraseQuestion } from '#features/email/contacts/person/erase-question.tsx';
import { PreferencesDialog } from '#features/email/contacts/person/preferences-dialog.tsx';
import { personStrings as text } from '#features/email/contacts/person/strings.ts';
import type { Contact } from '#features/email/contacts/types.ts';
import { saveFile } from '#lib/api/file.ts';
import { messageOf } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { fileSlug } from '#lib/format/text.ts';

/** What can be done with a contact: marketers edit and delete it, administrators hand out and erase what is stored. */
export function Actions({ contact }: { contact: Contact }) {
    const { canWrite, roles } = useCurrentUser();
    const isAdmin = roles.includes('admin');
    const navigate = useNavigate();
    const [open, setOpen] = useState<'edit' | 'preferences' | 'delete' | 'erase'>();
    const [busy, setBusy] = useState(false);
    const close = () => setOpen(undefined);
    const leave = async () => {
        await navigate({ to: '/email/contacts' });
        forgetContact(contact.id);
    };
    const download = async () => {
        setBusy(true);
        try {
            saveFile(await exportContact(contact.id), `${text.exportName}-${fileSlug(contact.email)}.json`);
        } catch (problem) {
            toast(messageOf(problem), { tone: 'bad' });
        } finally {
            setBusy(false);
        }
    };
    if (!canWrite) return null;
    return (
        <div className="flex flex-wrap items-center gap-2">
            <Button icon={<Pencil size={14} />} onClick={() => setOpen('edit')}>
                {text.edit}
            </Button>
            <Button icon={<Link2 size={14} />} onClick={() => setOpen('preferences')}>
                {text.preferences}
            </Button>
            {isAdmin && (
                <Button icon={<Download size={14} />} busy={busy} onClick={() => void download()}>
                    {text.export}
                </Button>
            )}
            <Menu trigger={<Button look="quiet" size="icon" aria-label={text.more} icon={<Ellipsis size={16} />} />}>
                <MenuItem danger icon={<Trash2 size={14} />} onSelect={() => setOpen('delete')}>
                    {text.delete}
                </MenuItem>
                {isAdmin && (
                    <>
                        <MenuLine />
                        <MenuItem danger icon={<Eraser size={14} />} onSelect={() => setOpen('erase')}>
                            {text.erase}
                        </MenuItem>
                    </>
                )}
            </Menu>
            {open === 'edit' && <ContactDialog contact={contact} onClose={close} />}
            {open === 'preferences' && <PreferencesDialog contact={contact} onClose={close} />}
            {open === 'delete' && <DeleteQuestion contact={contact} onClose={close} onDeleted={() => void leave()} />}
            {open === 'erase' && <EraseQuestion contact={contact} onClose={close} onErased={() => void leave()} />}
        </div>
    );
}
