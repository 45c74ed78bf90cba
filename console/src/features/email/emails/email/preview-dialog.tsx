import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Empty, InlineProblem } from '#components/states.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { ContactField } from '#features/email/design/contact-field.tsx';
import { EmailPreview } from '#features/email/design/email-preview.tsx';
import { designStrings } from '#features/email/design/strings.ts';
import { previewQuery, variantPreviewQuery } from '#features/email/emails/api/preview.ts';
import { emailText } from '#features/email/emails/strings.ts';
import type { RenderedPreview } from '#features/email/emails/types.ts';
import { Fact, Facts } from '#features/email/parts/facts.tsx';

const text = emailText.preview;

/** Shows an email as recipients see it, with the values of a contact if wanted. */
export function PreviewDialog({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
    const [contactId, setContactId] = useState<string>();
    const preview = useQuery(previewQuery(id, contactId));
    return (
        <Frame title={text.title(name)} preview={preview} onClose={onClose}>
            <ContactField label={designStrings.contact} onChange={setContactId} />
        </Frame>
    );
}

/** Shows a variant of an A/B test as recipients see it. */
export function VariantPreviewDialog({ id, variant, onClose }: { id: string; variant: string; onClose: () => void }) {
    return <Frame title={text.variant(variant)} preview={useQuery(variantPreviewQuery(id, variant))} onClose={onClose} />;
}

function Frame({ title, preview, onClose, children }: { title: string; preview: UseQueryResult<RenderedPreview>; onClose: () => void; children?: ReactNode }) {
    const { data } = preview;
    const problem = preview.isError ? <InlineProblem error={preview.error} onRetry={() => void preview.refetch()} /> : data && !data.html ? <Empty title={text.none} /> : undefined;
    return (
        <Dialog open wide="most" onOpenChange={(open) => !open && onClose()} title={title}>
            {children}
            {data && (
                <Facts>
                    <Fact name={emailText.editing.subject}>{data.subject || emailText.noSubject}</Fact>
                    <Fact name={emailText.facts.from}>{data.from}</Fact>
                </Facts>
            )}
            <EmailPreview html={data?.html ?? undefined} text={data?.text ?? undefined} stale={preview.isPlaceholderData} height={560} {...(problem && { problem })} />
        </Dialog>
    );
}
