import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Page } from '#components/page.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { templateStore } from '#features/email/designer/api/store.ts';
import { Designer } from '#features/email/designer/designer.tsx';
import { DesignerSkeleton } from '#features/email/designer/designer-skeleton.tsx';
import { designerStrings as text } from '#features/email/designer/strings.ts';
import { emailStrings } from '#features/email/strings.ts';
import { templateQuery } from '#features/email/templates/api/templates.ts';
import { templateStrings } from '#features/email/templates/strings.ts';
import type { Template } from '#features/email/templates/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const route = getRouteApi('/email/templates/$id/design');

/** Designs a template. Each save makes a version, so it is saved on request only. */
export function TemplateDesignPage() {
    const { id } = route.useParams();
    const { canWrite } = useCurrentUser();
    const template = useQuery(templateQuery(id));
    const name = template.data?.name ?? '…';
    const toTemplate = (
        <Link to="/email/templates/$id" params={{ id }} className={buttonClass()}>
            {text.toTemplate}
        </Link>
    );
    return (
        <Page
            wide
            crumbs={[
                { label: emailStrings.email, to: { to: '/email/emails' } },
                { label: emailStrings.tabs.templates, to: { to: '/email/templates' } },
                { label: name, to: { to: '/email/templates/$id', params: { id } } },
                { label: text.designer },
            ]}
        >
            <h1 className="sr-only">{text.titleOf(name)}</h1>
            {!template.data ? (
                template.isError ? (
                    <ProblemState error={template.error} what={templateStrings.template} onRetry={() => void template.refetch()} />
                ) : (
                    <DesignerSkeleton />
                )
            ) : !canWrite || template.data.builtIn ? (
                <Empty title={canWrite ? text.builtIn : text.forbidden} action={toTemplate}>
                    {canWrite ? text.builtInDetail : text.forbiddenDetail}
                </Empty>
            ) : (
                <Editing key={id} template={template.data} />
            )}
        </Page>
    );
}

function Editing({ template: given }: { template: Template }) {
    // As it was when the designer was opened: its own saves refresh the template.
    const [template] = useState(given);
    const store = useMemo(() => templateStore(template.id), [template.id]);
    return (
        <Designer
            store={store}
            stored={template}
            automatic={false}
            actions={
                <Link to="/email/templates/$id" params={{ id: template.id }} className={buttonClass()}>
                    {text.back}
                </Link>
            }
        />
    );
}
