import { useQuery } from '@tanstack/react-query';
import { Confirm } from '#components/ui/confirm.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { deleteList } from '#features/email/lists/api/lists.ts';
import { listStrings } from '#features/email/lists/strings.ts';
import type { ContactList } from '#features/email/lists/types.ts';
import { InUse } from '#features/email/parts/in-use.tsx';
import { useUses } from '#features/email/parts/uses.ts';
import { segmentsQuery } from '#features/email/segments/api/segments.ts';
import { refersTo } from '#features/email/segments/references.ts';

const text = listStrings.deleting;

/** Deletes a list, or says what uses it. */
export function DeleteListDialog({ list, onClose, onDeleted }: { list: ContactList; onClose: () => void; onDeleted?: () => void }) {
    const segments = useQuery(segmentsQuery());
    const users = segments.data?.items.filter(({ conditions }) => refersTo(conditions, list.id)).map(({ name }) => name) ?? [];
    const emails = useUses(list.id) ?? [];
    const remove = async () => {
        await deleteList(list.id);
        toast(text.deleted(list.name));
        onDeleted?.();
    };
    if (users.length + emails.length > 0) {
        return <InUse title={text.title(list.name)} detail={text.inUse} uses={[users.length > 0 && text.segments(users), emails.length > 0 && text.emails(emails)]} onClose={onClose} />;
    }
    return <Confirm open danger onOpenChange={onClose} title={text.title(list.name)} description={text.detail(list.size)} action={listStrings.remove} onConfirm={remove} />;
}
