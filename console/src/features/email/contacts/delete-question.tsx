import { Confirm } from '#components/ui/confirm.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { deleteContact } from '#features/email/contacts/api/contact.ts';
import { contactStrings } from '#features/email/contacts/strings.ts';
import type { Contact } from '#features/email/contacts/types.ts';
import { contactName } from '#features/email/contacts/values.ts';

const text = contactStrings.actions;

/** Asks before a contact is deleted. */
export const DeleteQuestion = ({ contact, onClose, onDeleted }: { contact: Contact; onClose: () => void; onDeleted?: () => void }) => (
    <Confirm
        open
        danger
        onOpenChange={onClose}
        title={text.deleteTitle(contactName(contact))}
        description={text.deleteDetail}
        action={text.delete}
        onConfirm={async () => {
            await deleteContact(contact.id);
            toast(text.deleted(contactName(contact)));
            onDeleted?.();
        }}
    />
);
