import { useState } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { AbFields, OwnDesign } from '#features/email/ab-tests/form/fields.ts';
import { abStrings } from '#features/email/ab-tests/strings.ts';
import { Blocks } from '#features/email/designer/blocks.tsx';
import { focusBlock } from '#features/email/designer/canvas/context.ts';
import { Code } from '#features/email/designer/code.tsx';
import { contentOf, designFrom, designOf, type Design } from '#features/email/designer/model/design.ts';
import { PreviewPane } from '#features/email/designer/preview-pane.tsx';
import { SourceSwitch } from '#features/email/designer/source-switch.tsx';
import { useBuilt, useDesigner } from '#features/email/designer/use-designer.ts';
import type { Email } from '#features/email/emails/types.ts';

const text = abStrings.form;

interface VariantDesignProps {
    name: string;
    at: number;
    email: Email;
    form: UseFormReturn<AbFields>;
}

/** Designs the content of a variant, which starts with that of the email. */
export function VariantDesign({ name, at, email, form }: VariantDesignProps) {
    const own = useWatch({ control: form.control, name: `variants.${at}.design` });
    const [open, setOpen] = useState(false);
    return (
        <div className="flex flex-wrap items-center gap-3">
            <Button onClick={() => setOpen(true)}>{text.openDesign(name)}</Button>
            <span className="text-table text-muted">{own ? text.designOf[own.blocks ? 'BLOCKS' : own.mjml === undefined ? 'HTML' : 'MJML'] : text.designNone}</span>
            {open && (
                <DesignDialog
                    name={name}
                    first={firstOf(own, email)}
                    onClose={() => setOpen(false)}
                    onDone={(design) => {
                        form.setValue(`variants.${at}.design`, design, { shouldDirty: true });
                        setOpen(false);
                    }}
                />
            )}
        </div>
    );
}

function firstOf(own: OwnDesign | undefined, email: Email): Design {
    const ofEmail = designOf(email);
    return own ? designFrom({ subject: ofEmail.subject, previewText: ofEmail.previewText, language: ofEmail.language, ...own }) : ofEmail;
}

function DesignDialog({ name, first, onDone, onClose }: { name: string; first: Design; onDone: (design: OwnDesign) => void; onClose: () => void }) {
    const designer = useDesigner(first);
    const shown = useBuilt(designer.design);
    const problem = shown.empty ? text.designEmpty : designer.incomplete ? text.designIncomplete : undefined;
    const done = () => {
        const { blocks, mjml, htmlContent } = contentOf(designer.design);
        onDone(blocks ? { blocks } : mjml === undefined ? { htmlContent: htmlContent ?? '' } : { mjml });
    };
    const goTo = (key: string) => {
        designer.select(key);
        focusBlock(key);
    };
    return (
        <Dialog
            open
            wide="most"
            onOpenChange={(isOpen) => !isOpen && onClose()}
            title={text.designTitle(name)}
            footer={
                <>
                    {problem && <p className="flex-1 self-center text-table text-muted">{problem}</p>}
                    <Button onClick={onClose}>{componentStrings.cancel}</Button>
                    <Button look="primary" disabled={problem !== undefined} onClick={done}>
                        {text.designDone}
                    </Button>
                </>
            }
        >
            <div className="flex flex-col gap-4">
                <SourceSwitch designer={designer} shown={shown} />
                {designer.design.source === 'BLOCKS' ? <Blocks designer={designer} /> : <Code designer={designer} onSave={done} />}
                <PreviewPane shown={shown} onGo={goTo} />
            </div>
        </Dialog>
    );
}
