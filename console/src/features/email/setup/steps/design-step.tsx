import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Note } from '#components/note.tsx';
import { Empty, InlineProblem } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { ContactField } from '#features/email/design/contact-field.tsx';
import { EmailPreview } from '#features/email/design/email-preview.tsx';
import { designStrings } from '#features/email/design/strings.ts';
import { builtQuery } from '#features/email/designer/api/builder.ts';
import { contentOf, designOf } from '#features/email/designer/model/design.ts';
import { previewQuery } from '#features/email/emails/api/preview.ts';
import type { Email } from '#features/email/emails/types.ts';
import { Fact, Facts } from '#features/email/parts/facts.tsx';
import { StepButtons } from '#features/email/setup/step-buttons.tsx';
import type { StepProps } from '#features/email/setup/step-props.ts';
import { setupStrings } from '#features/email/setup/strings.ts';

const text = setupStrings.design;

/** What the preview is built from; undefined while the email is empty. An email of before the designer has only HTML. */
function bodyOf(email: Email): string | undefined {
    if (email.source) return JSON.stringify(contentOf(designOf(email)));
    return email.htmlContent ? JSON.stringify({ ...contentOf(designOf({ ...email, source: { type: 'HTML', html: email.htmlContent } })) }) : undefined;
}

/** What recipients see, and the way to the designer. */
export function DesignStep({ email, chosen, onBack, onNext, onLater }: StepProps) {
    const body = bodyOf(email);
    const built = useQuery(builtQuery(body));
    const [contactId, setContactId] = useState<string>();
    const asContact = useQuery({ ...previewQuery(email.id, contactId), enabled: contactId !== undefined });
    const shown = contactId === undefined ? built : asContact;
    const open = (
        <Link to="/email/emails/$id/design" params={{ id: email.id }} search={{ setup: true, ...chosen }} className={buttonClass(body ? 'secondary' : 'primary')}>
            {text.open}
        </Link>
    );
    return (
        <>
            <p className="mb-4 text-muted">{text.intro}</p>
            {!email.subject && (
                <Note tone="warn" className="mb-3">
                    {text.noSubject}
                </Note>
            )}
            {body === undefined ? (
                <Empty title={text.empty} action={open} className="rounded-lg border border-line bg-raised">
                    {text.emptyDetail}
                </Empty>
            ) : (
                <>
                    <div className="mb-4 flex flex-wrap items-start gap-3 rounded-lg border border-line bg-raised pr-4">
                        <div className="min-w-0 flex-1">
                            <Facts>
                                <Fact name={text.subject}>{email.subject || '–'}</Fact>
                                <Fact name={text.previewText}>{email.previewText || '–'}</Fact>
                            </Facts>
                        </div>
                        <span className="py-4 pl-4">{open}</span>
                    </div>
                    <div className="mb-3 max-w-md">
                        <ContactField label={designStrings.contact} onChange={setContactId} />
                    </div>
                    <EmailPreview html={shown.data?.html ?? undefined} text={shown.data?.text ?? undefined} stale={shown.isPlaceholderData} height={560} {...(shown.isError && { problem: <InlineProblem error={shown.error} onRetry={() => void shown.refetch()} /> })} />
                </>
            )}
            <StepButtons id={email.id} onBack={onBack} onLater={onLater} onNext={() => onNext()} />
        </>
    );
}
