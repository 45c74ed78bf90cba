import { Note } from '#components/note.tsx';
import { Button } from '#components/ui/button.tsx';
import { designerStrings as text } from '#features/email/designer/strings.ts';
import type { Saving } from '#features/email/designer/use-save.ts';
import { messageOf } from '#lib/api/problem.ts';

/** Why the design is not saved, and what to do about it. */
export function SaveNotes({ saving, restored, onDiscard }: { saving: Saving; restored: boolean; onDiscard: () => void }) {
    const { state, failure } = saving;
    return (
        <div role="alert" className="flex flex-col gap-2 not-empty:mb-3">
            {state === 'conflict' && (
                <Note
                    tone="warn"
                    action={
                        <>
                            <Button size="small" onClick={() => void saving.keepMine()}>
                                {text.conflict.mine}
                            </Button>
                            <Button size="small" onClick={() => void saving.takeTheirs()}>
                                {text.conflict.theirs}
                            </Button>
                        </>
                    }
                >
                    <p className="font-medium">{text.conflict.title}</p>
                    <p>{text.conflict.detail}</p>
                </Note>
            )}
            {failure !== undefined && (
                <Note
                    tone="bad"
                    action={
                        <Button size="small" onClick={() => void saving.save()}>
                            {text.retry}
                        </Button>
                    }
                >
                    {text.notSaved(messageOf(failure))}
                </Note>
            )}
            {restored && saving.dirty && state !== 'conflict' && (
                <Note
                    tone="plain"
                    action={
                        <Button size="small" onClick={onDiscard}>
                            {text.discard}
                        </Button>
                    }
                >
                    {text.restored}
                </Note>
            )}
        </div>
    );
}
