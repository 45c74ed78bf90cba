import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { editorStrings } from '#features/content/posts/editor/strings.ts';

/** Asks before the person leaves unsaved changes, which stay in this browser if it can keep them. */
export const LeaveDialog = ({ kept, isNew, onLeave, onStay }: { kept: boolean; isNew: boolean; onLeave: () => void; onStay: () => void }) => (
    <Dialog
        open
        onOpenChange={(open) => !open && onStay()}
        title={editorStrings.leaveTitle}
        description={kept ? editorStrings.leaveDetail : isNew ? editorStrings.leaveLostNew : editorStrings.leaveLost}
        footer={
            <>
                <Button onClick={onLeave}>{editorStrings.leave}</Button>
                <Button look="primary" onClick={onStay}>
                    {editorStrings.stay}
                </Button>
            </>
        }
    />
);
