import { Note } from '#components/note.tsx';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';

/** Says what keeps something from being deleted. */
export const InUse = (props: { title: string; detail: string; uses: (string | false)[]; onClose: () => void }) => (
    <Dialog open onOpenChange={(open) => !open && props.onClose()} title={props.title} footer={<Button onClick={props.onClose}>{componentStrings.close}</Button>}>
        <Note tone="warn">
            <p>{props.detail}</p>
            <ul className="mt-1 list-disc pl-5">
                {props.uses.filter(Boolean).map((use) => (
                    <li key={String(use)}>{use}</li>
                ))}
            </ul>
        </Note>
    </Dialog>
);
