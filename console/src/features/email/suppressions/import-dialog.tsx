import { useEffect, useRef, useState } from 'react';
import { Note } from '#components/note.tsx';
import { ScrollBox } from '#components/scroll-box.tsx';
import { useStopQuestion } from '#components/stop-question.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { DropZone } from '#features/content/drop-zone.tsx';
import { fileProblem } from '#features/email/parts/file-problem.ts';
import { importSuppressions } from '#features/email/suppressions/api/suppressions.ts';
import { suppressionStrings } from '#features/email/suppressions/strings.ts';
import type { SuppressionImport } from '#features/email/suppressions/types.ts';
import { count, percent } from '#lib/format/numbers.ts';

const text = suppressionStrings.importDialog;
const ACCEPT = '.csv,.txt,text/csv';

type State =
    | { step: 'idle' }
    | { step: 'running'; file: File; share: number }
    | { step: 'done'; report: SuppressionImport }
    | { step: 'failed'; file: File; error: unknown };

/** Suppresses the addresses of a file, and says which rows could not be read. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
    const [state, setState] = useState<State>({ step: 'idle' });
    const stopped = useRef<AbortController>(undefined);
    useEffect(() => () => stopped.current?.abort(), []);
    const stop = useStopQuestion(state.step === 'running', text.stop);
    const close = () => stop.ask(onClose);
    const start = async (file: File) => {
        const { signal } = (stopped.current = new AbortController());
        const show = (next: State) => !signal.aborted && setState(next);
        show({ step: 'running', file, share: 0 });
        try {
            show({ step: 'done', report: await importSuppressions({ file, signal, onProgress: (share) => show({ step: 'running', file, share }) }) });
        } catch (error) {
            show({ step: 'failed', file, error });
        }
    };
    return (
        <>
            <Dialog
                open={!stop.asking}
                wide
                onOpenChange={(open) => !open && close()}
                title={text.title}
                description={text.detail}
                footer={
                    <Button look={state.step === 'done' ? 'primary' : 'secondary'} onClick={close}>
                        {text.close}
                    </Button>
                }
            >
                {state.step === 'running' ? (
                    <div className="text-table">
                        <p role="status" className="break-words">
                            {state.share < 1 ? text.uploading(state.file.name, percent(state.share, 0)) : text.importing(state.file.name)}
                        </p>
                        <progress aria-label={text.progress} value={state.share < 1 ? state.share : undefined} max={1} className="progress mt-2 h-1 w-full" />
                    </div>
                ) : state.step === 'done' ? (
                    <Report report={state.report} />
                ) : (
                    <div className="flex flex-col gap-3">
                        {state.step === 'failed' && (
                            <div role="alert">
                                <Note
                                    tone="bad"
                                    action={
                                        <Button size="small" onClick={() => void start(state.file)}>
                                            {text.tryAgain}
                                        </Button>
                                    }
                                >
                                    <p className="font-medium">{text.refused(state.file.name)}</p>
                                    <p className="break-words">{fileProblem(state.error, text.fileProblem)}</p>
                                </Note>
                            </div>
                        )}
                        <DropZone label={text.file} hint={text.hint} accept={ACCEPT} onFiles={([file]) => file && void start(file)} />
                    </div>
                )}
            </Dialog>
            {stop.question}
        </>
    );
}

function Report({ report: { rows, added, rejected, errors } }: { report: SuppressionImport }) {
    if (rows === 0) return <Note tone="warn">{text.nothing}</Note>;
    return (
        <div role="status" className="flex flex-col gap-3">
            <Note tone={rejected > 0 ? 'warn' : 'good'}>
                <p className="font-medium">{text.done(added)}</p>
                {rejected > 0 && <p>{text.rejected(rejected, rows)}</p>}
            </Note>
            {errors.length > 0 && (
                <div>
                    {errors.length < rejected && <p className="mb-1 text-label text-faint">{text.first(count(errors.length))}</p>}
                    <div className="rounded-lg border border-line">
                        <ScrollBox label={text.list} className="max-h-64">
                            <ul className="divide-y divide-line">
                                {errors.map(({ line, reason }) => (
                                    <li key={line} className="px-3 py-1.5 text-table break-words">
                                        {text.line(count(line), reason)}
                                    </li>
                                ))}
                            </ul>
                        </ScrollBox>
                    </div>
                </div>
            )}
        </div>
    );
}
