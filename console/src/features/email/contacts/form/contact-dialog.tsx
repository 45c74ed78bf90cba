import { useQuery } from '@tanstack/react-query';
import { Dialog } from '#components/ui/dialog.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { fieldsQuery } from '#features/email/contacts/api/fields.ts';
import { ContactForm } from '#features/email/contacts/form/contact-form.tsx';
import { specsOf } from '#features/email/contacts/form/fields.ts';
import { contactFormStrings as text } from '#features/email/contacts/form/strings.ts';
import type { Contact } from '#features/email/contacts/types.ts';
import { contactName } from '#features/email/contacts/values.ts';

interface ContactDialogProps {
    contact?: Contact;
    onClose: () => void;
    onCreated?: (contact: Contact) => void;
}

/** Creates a contact, or edits one, with the fields that the tenant declared. */
export function ContactDialog({ contact, onClose, onCreated }: ContactDialogProps) {
    const fields = useQuery(fieldsQuery());
    const title = contact ? text.editTitle(contactName(contact)) : text.newTitle;
    if (fields.isPending) {
        return (
            <Dialog open wide onOpenChange={(open) => !open && onClose()} title={title}>
                <div role="status" aria-label={text.loading} className="grid gap-4 sm:grid-cols-2">
                    {[0, 1, 2, 3].map((at) => (
                        <Skeleton key={at} className="h-14" />
                    ))}
                </div>
            </Dialog>
        );
    }
    return <ContactForm contact={contact} specs={specsOf(fields.data?.items ?? [], contact)} incomplete={fields.data === undefined} title={title} onClose={onClose} onCreated={onCreated} />;
}
