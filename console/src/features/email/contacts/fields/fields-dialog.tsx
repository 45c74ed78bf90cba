import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { InlineProblem } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { deleteField, fieldsQuery } from '#features/email/contacts/api/fields.ts';
import { FieldForm } from '#features/email/contacts/fields/field-form.tsx';
import { FieldRow } from '#features/email/contacts/fields/field-row.tsx';
import { fieldStrings as text } from '#features/email/contacts/fields/strings.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

/** Declares fields of contacts, changes their types and deletes them. */
export function FieldsDialog({ onClose }: { onClose: () => void }) {
    const mayChange = useCurrentUser().roles.includes('admin');
    const fields = useQuery(fieldsQuery());
    const items = fields.data?.items;
    const [deleting, setDeleting] = useState<string>();
    return (
        <>
            <Dialog
                open={deleting === undefined}
                wide
                onOpenChange={(open) => !open && onClose()}
                title={text.title}
                description={text.detail}
                footer={<Button onClick={onClose}>{text.done}</Button>}
            >
                <div className="flex flex-col gap-4">
                    {mayChange ? <FieldForm names={items?.map(({ name }) => name) ?? []} /> : <p className="text-table text-muted">{text.viewer}</p>}
                    {fields.isError && !items ? (
                        <InlineProblem error={fields.error} onRetry={() => void fields.refetch()} className="p-0" />
                    ) : !items ? (
                        <div role="status" aria-label={text.loading}>
                            <Skeleton className="h-24" />
                        </div>
                    ) : items.length === 0 ? (
                        <p className="text-table text-muted">{text.none}</p>
                    ) : (
                        <ul aria-label={text.list} className="divide-y divide-line rounded-lg border border-line">
                            {items.map((field) => (
                                <FieldRow key={field.name} field={field} mayChange={mayChange} onDelete={() => setDeleting(field.name)} />
                            ))}
                        </ul>
                    )}
                </div>
            </Dialog>
            {deleting !== undefined && (
                <Confirm
                    open
                    danger
                    onOpenChange={() => setDeleting(undefined)}
                    title={text.deleteTitle(deleting)}
                    description={text.deleteDetail}
                    action={text.deleteAction}
                    onConfirm={async () => {
                        await deleteField(deleting);
                        toast(text.deleted(deleting));
                    }}
                />
            )}
        </>
    );
}
