import { useQuery } from '@tanstack/react-query';
import { Note } from '#components/note.tsx';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { deleteList } from '#features/email/lists/api/lists.ts';
import { listStrings } from '#features/email/lists/strings.ts';
import type { ContactList } from '#features/email/lists/types.ts';
import { useUses } from '#features/email/parts/uses.ts';
import { segmentsQuery } from '#features/email/segments/api/segments.ts';
import { refersTo } from '#features/email/segments/references.ts';

const text = listStrings.deleting;

/** Deletes a list, or says what uses it. */
export function DeleteListDialog({ list, onClose, onDeleted }: { list: ContactList; onClose: () => void; onDeleted?: () => void }) {
    const segments = useQuery(segmentsQuery());
    const users = segments.data?.items.filter(({ conditions }) => refersTo(conditions, list.id)).map(({ name }) => name);
    const emails = useUses(list.id);
    const remove = async () => {
        await deleteList(list.id);
        toast(text.deleted(list.name));
        onDeleted?.();
    };
    if ((users?.length ?? 0) + (emails?.length ?? 0) > 0) {
        return (
            <Dialog open onOpenChange={(open) => !open && onClose()} title={text.title(list.name)} footer={<Button onClick={onClose}>{componentStrings.close}</Button>}>
                <Note tone="warn">
                    <p>{text.inUse}</p>
                    <ul className="mt-1 list-disc pl-5">
                        {users && users.length > 0 && <li>{text.segments(users)}</li>}
                        {emails && emails.length > 0 && <li>{text.emails(emails)}</li>}
                    </ul>
                </Note>
            </Dialog>
        );
    }
    return <Confirm open danger onOpenChange={onClose} title={text.title(list.name)} description={text.detail(list.size)} action={listStrings.remove} onConfirm={remove} />;
}
