import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Note } from '#components/note.tsx';
import { useStopQuestion } from '#components/stop-question.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/input.tsx';
import { DropZone } from '#features/content/drop-zone.tsx';
import { PageDrop } from '#features/content/page-drop.tsx';
import { importStrings as text } from '#features/email/contacts/imports/strings.ts';
import { useUpload } from '#features/email/contacts/imports/use-upload.ts';
import { fileProblem } from '#features/email/parts/file-problem.ts';
import { percent } from '#lib/format/numbers.ts';

// Other formats can be chosen: the service says what to do with them.
const ACCEPT = '.csv,.tsv,.txt,text/csv,text/tab-separated-values,.xlsx,.xls,.ods';

/** Takes a file and uploads it to be checked. */
export function UploadSection() {
    const navigate = useNavigate();
    const [charset, setCharset] = useState('');
    // Nothing is lost by going on to the import.
    const { state, start, cancel } = useUpload(({ id }) => void navigate({ to: '/email/contacts/imports/$id', params: { id }, ignoreBlocker: true }));
    const stop = useStopQuestion(state.step === 'running', text.leave);
    const take = ([file]: File[]) => file && void start(file, charset);
    if (state.step === 'running') {
        const sent = state.share >= 1;
        return (
            <div className="rounded-lg border border-line bg-raised px-4 py-3 text-table">
                <div className="flex items-center gap-3">
                    <p role="status" className="min-w-0 flex-1 break-words">
                        {sent ? text.checking(state.file.name) : text.uploading(state.file.name, percent(state.share, 0))}
                    </p>
                    <Button size="small" onClick={() => stop.ask(cancel)}>
                        {text.stopUpload}
                    </Button>
                </div>
                <progress aria-label={text.upload} value={sent ? undefined : state.share} max={1} className="progress mt-2 h-1 w-full" />
                {stop.question}
            </div>
        );
    }
    return (
        <div className="flex flex-col gap-3">
            {state.step === 'failed' && (
                <div role="alert">
                    <Note
                        tone="bad"
                        action={
                            <Button size="small" onClick={() => void start(state.file, charset)}>
                                {text.tryAgain}
                            </Button>
                        }
                    >
                        <p className="font-medium">{text.refused(state.file.name)}</p>
                        <p className="break-words">{fileProblem(state.error, text.fileProblem)}</p>
                    </Note>
                </div>
            )}
            <DropZone label={text.file} hint={text.hint} accept={ACCEPT} onFiles={take} />
            <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
                <p className="text-table text-muted">{text.nothingYet}</p>
                <div className="w-80 max-sm:w-full">
                    <Field label={text.charset} help={text.charsetHelp}>
                        {(aria) => (
                            <Select {...aria} value={charset} onChange={(event) => setCharset(event.target.value)}>
                                {text.charsets.map(({ value, label }) => (
                                    <option key={value} value={value}>
                                        {label}
                                    </option>
                                ))}
                            </Select>
                        )}
                    </Field>
                </div>
            </div>
            <PageDrop enabled text={text.dropHere} onFiles={take} />
        </div>
    );
}
