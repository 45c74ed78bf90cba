import { zodResolver } from '@hookform/resolvers/zod';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { Conflicts } from '#features/campaigns/parts/conflicts.tsx';
import { useRules } from '#features/content/repurpose/api/rules.ts';
import { DraftVerdict } from '#features/content/repurpose/edit/draft-verdict.tsx';
import { editOf, fieldsOf, fieldText, pieceSchema, type PieceFields } from '#features/content/repurpose/edit/fields.ts';
import { MediaFields } from '#features/content/repurpose/edit/media-fields.tsx';
import { SceneEditor } from '#features/content/repurpose/edit/scene-editor.tsx';
import { ExtraFields, TextFields } from '#features/content/repurpose/edit/text-fields.tsx';
import { ThreadEditor } from '#features/content/repurpose/edit/thread-editor.tsx';
import type { PiecesSearch } from '#features/content/repurpose/search.ts';
import { useSave } from '#features/content/repurpose/edit/use-save.ts';
import { ShortenOffer } from '#features/content/repurpose/shorten/shorten-offer.tsx';
import { editStrings } from '#features/content/repurpose/edit/strings.ts';
import type { Piece } from '#features/content/repurpose/types.ts';
import { messageOf } from '#lib/api/problem.ts';

const text = editStrings;

interface Props {
    piece: Piece;
    /** What is proposed, such as a variation; it is saved as any other change. */
    draft: Partial<PieceFields>;
    onClose: () => void;
}

/** Edits a piece in the form that its platform has, beside its source. Sends only what the person changed. */
export function EditForm({ piece, draft, onClose }: Props) {
    const rules = useRules(piece.platform);
    const [began] = useState(piece);
    const form = useForm<PieceFields>({ defaultValues: { ...fieldsOf(began, rules), ...draft }, resolver: zodResolver(pieceSchema(began)), mode: 'onTouched' });
    const fields = useWatch({ control: form.control }) as PieceFields;
    const [discarding, setDiscarding] = useState(false);
    const { clash, failure, saving, save, decide } = useSave(began, rules, form, onClose);
    const { isSubmitting } = form.formState;
    const changed = Object.keys(editOf(fieldsOf(began, rules), fields)).length > 0;
    const blocker = useBlocker({
        // The first piece of the list gets its address when it is edited; that leaves nothing.
        shouldBlockFn: ({ current, next }) => changed && !isSubmitting && !(next.pathname === current.pathname && (next.search as PiecesSearch).piece === piece.id),
        enableBeforeUnload: () => changed,
        withResolver: true,
    });
    const element = useRef<HTMLFormElement>(null);
    // The button that opened the form is gone, and would leave the focus nowhere.
    useEffect(() => element.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
    const submit = form.handleSubmit(save);
    const take = (shorter: Partial<PieceFields>) => {
        if (shorter.text !== undefined) form.setValue('text', shorter.text, { shouldDirty: true, shouldValidate: true });
        if (shorter.parts) form.setValue('parts', shorter.parts, { shouldDirty: true, shouldValidate: true });
    };

    return (
        <form
            ref={element}
            noValidate
            aria-label={text.title}
            className="flex flex-col gap-4 p-4"
            onSubmit={(event) => {
                event.preventDefault();
                if (!clash) void submit(event);
            }}
        >
            <fieldset disabled={saving} className="contents">
                {clash && (
                    <Conflicts
                        title={text.conflict}
                        conflicts={clash.fields.map((field) => ({ field, label: text.fields[field], mine: fieldText(field, fields), theirs: fieldText(field, clash.theirs) }))}
                        onDecide={(field, take) => decide(field as keyof PieceFields, take)}
                    />
                )}
                <TextFields piece={piece} form={form} fields={fields} />
                {began.parts.length > 0 && <ThreadEditor piece={piece} form={form} fields={fields} />}
                {began.script.length > 0 && <SceneEditor form={form} />}
                <ExtraFields piece={piece} form={form} />
                <MediaFields form={form} />
                <DraftVerdict piece={piece} fields={fields} />
                <ShortenOffer piece={piece} fields={fields} onTake={take} />
            </fieldset>
            {failure !== undefined && (
                <p role="alert" className="text-table text-bad">
                    {messageOf(failure)}
                </p>
            )}
            <footer className="sticky bottom-0 -mx-4 -mb-4 flex justify-end gap-2 rounded-b-lg border-t border-line bg-raised px-4 py-3 max-md:bottom-14">
                <Button onClick={() => (changed ? setDiscarding(true) : onClose())}>{text.cancel}</Button>
                <Button look="primary" type="submit" busy={isSubmitting} disabled={clash !== undefined}>
                    {text.save}
                </Button>
            </footer>
            {(discarding || blocker.status === 'blocked') && (
                <Confirm
                    open
                    danger
                    title={text.discard}
                    description={text.discardDetail}
                    action={text.discardAction}
                    onOpenChange={(open) => {
                        if (open) return;
                        setDiscarding(false);
                        blocker.reset?.();
                    }}
                    onConfirm={async () => {
                        if (blocker.status === 'blocked') blocker.proceed();
                        else onClose();
                    }}
                />
            )}
        </form>
    );
}
