import { useQuery } from '@tanstack/react-query';
import { InUse } from '#features/email/parts/in-use.tsx';
import { useUses } from '#features/email/parts/uses.ts';
import { Confirm } from '#components/ui/confirm.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { deleteSegment, segmentsQuery } from '#features/email/segments/api/segments.ts';
import { refersTo } from '#features/email/segments/references.ts';
import { segmentStrings } from '#features/email/segments/strings.ts';
import type { Segment } from '#features/email/segments/types.ts';

const text = segmentStrings.deleting;

/** Deletes a segment, or says what uses it. */
export function DeleteSegmentDialog({ segment, onClose, onDeleted }: { segment: Segment; onClose: () => void; onDeleted?: () => void }) {
    const segments = useQuery(segmentsQuery());
    const users = segments.data?.items.filter(({ conditions }) => refersTo(conditions, segment.id)).map(({ name }) => name) ?? [];
    const emails = useUses(segment.id) ?? [];
    const remove = async () => {
        await deleteSegment(segment.id);
        toast(text.deleted(segment.name));
        onDeleted?.();
    };
    if (users.length + emails.length > 0) {
        return <InUse title={text.title(segment.name)} detail={text.inUse} uses={[users.length > 0 && text.segments(users), emails.length > 0 && text.emails(emails)]} onClose={onClose} />;
    }
    return <Confirm open danger onOpenChange={onClose} title={text.title(segment.name)} description={text.detail} action={segmentStrings.remove} onConfirm={remove} />;
}
