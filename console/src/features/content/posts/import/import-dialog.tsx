import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { DropZone } from '#features/content/drop-zone.tsx';
import { Results } from '#features/content/posts/import/results.tsx';
import { importStrings } from '#features/content/posts/import/strings.ts';
import { useImport, type Entry } from '#features/content/posts/import/use-import.ts';
import { useStopQuestion } from '#components/stop-question.tsx';
import { count } from '#lib/format/numbers.ts';

const ACCEPT = '.md,.markdown,.html,.htm,.xhtml,.xml,.rss,.atom,.rdf,text/markdown,text/html,application/rss+xml,application/atom+xml';

const isAddress = (text: string) => {
    try {
        return ['http:', 'https:'].includes(new URL(text).protocol);
    } catch {
        return false;
    }
};

/** Imports files, and shows what became of each. */
export function ImportDialog({ files, onClose }: { files: File[]; onClose: () => void }) {
    const [typed, setTyped] = useState('');
    const site = typed.trim();
    const valid = site === '' || isAddress(site);
    const { entries, add, retry } = useImport(valid ? site : '');
    const started = useRef(false);
    useEffect(() => {
        if (started.current) return;
        started.current = true;
        add(files);
    }, [files, add]);
    const open = entries.filter(({ state }) => state === 'waiting' || state === 'running').length;
    const running = open > 0;
    const stop = useStopQuestion(running, importStrings.stop(open));
    const close = () => stop.ask(onClose);
    return (
        <>
            <Dialog
                open={!stop.asking}
                wide
                onOpenChange={(next) => !next && close()}
                title={importStrings.title}
                description={importStrings.detail}
                footer={
                    <Button look={entries.length > 0 && !running ? 'primary' : 'secondary'} onClick={close}>
                        {importStrings.done}
                    </Button>
                }
            >
                <div className="flex flex-col gap-4">
                    <Field label={importStrings.site} optional help={importStrings.siteHelp} error={valid ? undefined : importStrings.siteInvalid}>
                        {(aria) => <Input {...aria} type="url" inputMode="url" placeholder={importStrings.sitePlaceholder} value={typed} onChange={(event) => setTyped(event.target.value)} />}
                    </Field>
                    <DropZone label={importStrings.choose} hint={importStrings.hint} accept={ACCEPT} multiple compact={entries.length > 0} onFiles={(chosen) => valid && add(chosen)} />
                    {entries.length > 0 && (
                        <>
                            <p role="status" className="text-table text-muted">
                                {running ? importStrings.progress(entries.filter(({ state }) => state === 'done' || state === 'failed').length, count(entries.length)) : summary(entries)}
                            </p>
                            <Results entries={entries} onRetry={retry} />
                        </>
                    )}
                </div>
            </Dialog>
            {stop.question}
        </>
    );
}

function summary(entries: Entry[]): string {
    const items = entries.flatMap((entry) => entry.items);
    const number = (outcome: string) => items.filter((item) => item.outcome === outcome).length;
    const failed = entries.filter(({ state }) => state === 'failed').length;
    const [created, existing, refused] = [number('CREATED'), number('EXISTING'), number('REFUSED') + failed];
    return created + existing + refused === 0 ? importStrings.nothing : importStrings.summary(created, existing, refused, count);
}
