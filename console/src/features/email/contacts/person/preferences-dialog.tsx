import { useQuery } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import { Note } from '#components/note.tsx';
import { InlineProblem } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { preferencesLink } from '#features/email/contacts/api/person.ts';
import { personStrings } from '#features/email/contacts/person/strings.ts';
import type { Contact } from '#features/email/contacts/types.ts';
import { contactName } from '#features/email/contacts/values.ts';

const text = personStrings.preferencesDialog;

/** Shows the link to the page on which a contact chooses what to receive. */
export function PreferencesDialog({ contact, onClose }: { contact: Contact; onClose: () => void }) {
    const link = useQuery({ queryKey: ['email', 'preferences-link', contact.id], queryFn: () => preferencesLink(contact.id), staleTime: 0, gcTime: 0 });
    const copy = async (url: string) => {
        try {
            await navigator.clipboard.writeText(url);
            toast(text.copied);
        } catch {
            toast(text.notCopied, { tone: 'bad' });
        }
    };
    const url = link.data;
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={text.title}
            description={text.detail(contactName(contact))}
            footer={
                <>
                    <Button onClick={onClose}>{text.done}</Button>
                    <Button look="primary" icon={<Copy size={14} aria-hidden />} disabled={!url} onClick={() => url && void copy(url)}>
                        {text.copy}
                    </Button>
                </>
            }
        >
            {url ? (
                <div className="flex flex-col gap-4">
                    <Field label={text.label}>
                        {(aria) => <Input {...aria} readOnly value={url} className="font-mono" onFocus={(event) => event.target.select()} />}
                    </Field>
                    <Note tone="warn">{text.warning}</Note>
                </div>
            ) : link.isError ? (
                <InlineProblem error={link.error} onRetry={() => void link.refetch()} className="p-0" />
            ) : (
                <div role="status" aria-label={text.loading}>
                    <Skeleton className="h-14" />
                </div>
            )}
        </Dialog>
    );
}
