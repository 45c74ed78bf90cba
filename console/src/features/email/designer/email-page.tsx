import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Page } from '#components/page.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { emailStore } from '#features/email/designer/api/store.ts';
import { Designer } from '#features/email/designer/designer.tsx';
import { DesignerSkeleton } from '#features/email/designer/designer-skeleton.tsx';
import { designerStrings as text } from '#features/email/designer/strings.ts';
import { emailQuery } from '#features/email/emails/api/email.ts';
import { allows } from '#features/email/emails/permissions.ts';
import { emailText } from '#features/email/emails/strings.ts';
import type { Email } from '#features/email/emails/types.ts';
import { emailStrings } from '#features/email/strings.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const route = getRouteApi('/email/emails/$id/design');

/** Designs an email that is not sent yet. */
export function EmailDesignPage() {
    const { id } = route.useParams();
    const { canWrite } = useCurrentUser();
    const email = useQuery(emailQuery(id));
    const name = email.data?.subject || (email.data ? emailText.noSubject : '…');
    const toEmail = (
        <Link to="/email/emails/$id" params={{ id }} className={buttonClass()}>
            {text.toEmail}
        </Link>
    );
    return (
        <Page
            wide
            crumbs={[
                { label: emailStrings.email, to: { to: '/email/emails' } },
                { label: emailStrings.tabs.emails, to: { to: '/email/emails' } },
                { label: name, to: { to: '/email/emails/$id', params: { id } } },
                { label: text.designer },
            ]}
        >
            <h1 className="sr-only">{text.titleOf(name)}</h1>
            {!email.data ? (
                email.isError ? (
                    <ProblemState error={email.error} what={emailText.email} onRetry={() => void email.refetch()} />
                ) : (
                    <DesignerSkeleton />
                )
            ) : !canWrite ? (
                <Empty title={text.forbidden} action={toEmail}>
                    {text.forbiddenDetail}
                </Empty>
            ) : !allows(email.data.status, 'edit') ? (
                <Empty title={text.notEditable} action={toEmail}>
                    {text.notEditableDetail}
                </Empty>
            ) : (
                <Editing key={id} email={email.data} />
            )}
        </Page>
    );
}

function Editing({ email: given }: { email: Email }) {
    const { setup, block, ...plan } = route.useSearch();
    // As it was when the designer was opened: its own saves refresh the email.
    const [email] = useState(given);
    const store = useMemo(() => emailStore(email.id), [email.id]);
    const done = setup ? (
        <Link to="/email/emails/$id/setup" params={{ id: email.id }} search={{ ...plan, step: 'design' }} className={buttonClass('primary')}>
            {text.back}
        </Link>
    ) : (
        <Link to="/email/emails/$id" params={{ id: email.id }} className={buttonClass('primary')}>
            {text.back}
        </Link>
    );
    return <Designer store={store} stored={email} first={block} automatic actions={done} />;
}
