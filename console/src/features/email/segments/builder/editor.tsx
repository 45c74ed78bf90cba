import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Note } from '#components/note.tsx';
import { Section } from '#components/section.tsx';
import { useStopQuestion } from '#components/stop-question.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { changeSegment, createSegment } from '#features/email/segments/api/segments.ts';
import { refusedBy } from '#features/email/segments/builder/compile.ts';
import { BuilderProvider } from '#features/email/segments/builder/context.ts';
import { GroupEditor } from '#features/email/segments/builder/group.tsx';
import { PreviewSection, usePreview } from '#features/email/segments/builder/preview.tsx';
import { useConditions } from '#features/email/segments/builder/use-conditions.ts';
import { DeleteSegmentDialog } from '#features/email/segments/delete-dialog.tsx';
import { builderStrings as text, segmentStrings } from '#features/email/segments/strings.ts';
import type { Segment, SegmentDetails } from '#features/email/segments/types.ts';
import { messageOf, Problem } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

/** Edits a segment, or makes a new one. Built-in segments, and those of a viewer, are only shown. */
export function SegmentEditor({ details, template }: { details?: SegmentDetails | undefined; template?: Segment | undefined }) {
    const { canWrite } = useCurrentUser();
    const navigate = useNavigate();
    // As the person saw it; what is saved becomes what they saw.
    const [segment, setSegment] = useState(details?.segment);
    const readOnly = !canWrite || (segment?.builtIn ?? false);
    const { root, compiled, references } = useConditions(segment?.conditions ?? template?.conditions, segment?.id);
    const [name, setName] = useState(segment?.name ?? (template ? segmentStrings.copyOf(template.name) : ''));
    const [tried, setTried] = useState(false);
    const [busy, setBusy] = useState(false);
    const [failure, setFailure] = useState<string>();
    const [deleting, setDeleting] = useState(false);
    const [idempotencyKey] = useState(() => crypto.randomUUID());
    const nameField = useRef<HTMLInputElement>(null);

    const now = JSON.stringify([name.trim(), compiled.conditions]);
    const [saved, setSaved] = useState(now);
    const stop = useStopQuestion(!readOnly && now !== saved && !busy, text.unsaved);

    const complete = compiled.problems.size === 0;
    const preview = usePreview(complete && !readOnly ? compiled.conditions : undefined);
    const refused = preview.error instanceof Problem ? refusedBy(preview.error.errors, compiled.pointers) : new Map<string, string>();
    // Nobody wants to read what is missing while they type it.
    const shown = [...compiled.problems].filter(([, problem]) => tried || problem !== text.problems.missing);

    const save = async () => {
        setTried(true);
        setFailure(undefined);
        if (name.trim() === '') return nameField.current?.focus();
        if (!complete) return setFailure(text.fix);
        setBusy(true);
        try {
            const { conditions } = compiled;
            const written = segment ? await changeSegment(segment, { name: name.trim(), conditions }) : await createSegment({ name: name.trim(), conditions }, idempotencyKey);
            toast(segment ? text.saved(name.trim()) : text.created(name.trim()));
            setSegment(written.segment);
            setSaved(now);
            if (!segment) void navigate({ to: '/email/segments/$id', params: { id: written.segment.id }, replace: true, ignoreBlocker: true });
        } catch (problem) {
            setFailure(messageOf(problem));
        } finally {
            setBusy(false);
        }
    };

    const known = details && { size: details.segment.size, sample: details.sample, explanation: details.segment.explanation };
    return (
        <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_20rem]">
            <form
                noValidate
                className="flex min-w-0 flex-col gap-4"
                onSubmit={(event) => {
                    event.preventDefault();
                    void save();
                }}
            >
                {readOnly && (
                    <Note tone="plain" action={segment && canWrite && <Duplicate segment={segment} />}>
                        {segment?.builtIn ? text.readOnly : text.viewer}
                    </Note>
                )}
                <fieldset disabled={readOnly || busy} className="group/builder flex min-w-0 flex-col gap-4">
                    <Field label={text.name} error={tried && name.trim() === '' ? text.nameMissing : undefined}>
                        {(aria) => <Input {...aria} ref={nameField} maxLength={100} className="max-w-md" value={name} onChange={(event) => setName(event.target.value)} />}
                    </Field>
                    <Section title={text.conditions}>
                        <div className="p-3">
                            <BuilderProvider value={{ ...references, problems: new Map([...refused, ...shown]) }}>
                                <GroupEditor group={root} />
                            </BuilderProvider>
                        </div>
                    </Section>
                </fieldset>
                {failure && (
                    <p role="alert" className="text-table text-bad">
                        {failure}
                    </p>
                )}
                {!readOnly && (
                    <div className="flex flex-wrap gap-2">
                        <Button type="submit" look="primary" busy={busy}>
                            {segment ? text.save : text.create}
                        </Button>
                        {segment && <Duplicate segment={segment} />}
                        {segment && (
                            <Button look="quiet" className="text-bad hover:text-bad" onClick={() => setDeleting(true)}>
                                {segmentStrings.remove}
                            </Button>
                        )}
                    </div>
                )}
            </form>
            {readOnly ? (
                <PreviewSection preview={known} incomplete={false} outdated={false} error={undefined} />
            ) : (
                <PreviewSection preview={preview.data} incomplete={!complete} outdated={preview.outdated} error={preview.isError ? preview.error : undefined} onRetry={() => void preview.refetch()} />
            )}
            {stop.question}
            {deleting && segment && (
                <DeleteSegmentDialog segment={segment} onClose={() => setDeleting(false)} onDeleted={() => void navigate({ to: '/email/segments', ignoreBlocker: true })} />
            )}
        </div>
    );
}

const Duplicate = ({ segment }: { segment: Segment }) => (
    <Link to="/email/segments/new" search={{ from: segment.id }} className={buttonClass()}>
        {segmentStrings.duplicate}
    </Link>
);
