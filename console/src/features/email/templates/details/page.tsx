import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Note } from '#components/note.tsx';
import { Page } from '#components/page.tsx';
import { Section } from '#components/section.tsx';
import { InlineProblem, ProblemState } from '#components/states.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { EmailPreview } from '#features/email/design/email-preview.tsx';
import { Fact, Facts } from '#features/email/parts/facts.tsx';
import { emailStrings } from '#features/email/strings.ts';
import { templateQuery, templateVersionQuery } from '#features/email/templates/api/templates.ts';
import { History } from '#features/email/templates/details/history.tsx';
import { TemplateMenu } from '#features/email/templates/menu.tsx';
import { templateStrings as text } from '#features/email/templates/strings.ts';
import type { Template } from '#features/email/templates/types.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { languageName } from '#lib/format/text.ts';
import { exact } from '#lib/format/time.ts';

const route = getRouteApi('/email/templates/$id');

/** One template. Answers: how does it look, and how did it look before? */
export function TemplateDetailsPage() {
    const { id } = route.useParams();
    const template = useQuery(templateQuery(id));
    return (
        <Page crumbs={[{ label: emailStrings.email, to: { to: '/email/emails' } }, { label: emailStrings.tabs.templates, to: { to: '/email/templates' } }, { label: template.data?.name ?? (template.isError ? text.template : '…') }]}>
            {template.data ? (
                <Details template={template.data} />
            ) : template.isError ? (
                <ProblemState error={template.error} what={text.template} onRetry={() => void template.refetch()} />
            ) : (
                <div role="status" aria-label={text.loading} className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
                    <Skeleton className="h-180" />
                    <Skeleton className="h-72" />
                </div>
            )}
        </Page>
    );
}

function Details({ template }: { template: Template }) {
    const { version } = route.useSearch();
    const { canWrite } = useCurrentUser();
    const navigate = useNavigate();
    const { id, name, builtIn } = template;
    const earlier = version !== undefined && version !== template.version;
    const shown = useQuery({ ...templateVersionQuery(id, version ?? template.version), enabled: earlier });
    return (
        <>
            <div className="mb-5 flex flex-wrap items-start gap-x-4 gap-y-2">
                <div className="min-w-0 flex-1 basis-64">
                    <h1 dir="auto" className="text-lead font-semibold break-words">
                        {name}
                    </h1>
                    {template.description && (
                        <p dir="auto" className="mt-0.5 max-w-2xl text-pretty text-muted break-words">
                            {template.description}
                        </p>
                    )}
                </div>
                {canWrite && (
                    <div className="flex items-center gap-2">
                        <Link to="/email/emails/new" search={{ template: id }} className={buttonClass('primary')}>
                            {text.use}
                        </Link>
                        {!builtIn && (
                            <Link to="/email/templates/$id/design" params={{ id }} className={buttonClass()}>
                                {text.openDesigner}
                            </Link>
                        )}
                        <TemplateMenu template={template} onDeleted={() => void navigate({ to: '/email/templates' })} />
                    </div>
                )}
            </div>
            <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
                <div className="min-w-0">
                    {earlier && (
                        <Note
                            tone="plain"
                            className="mb-3"
                            action={
                                <Link to="/email/templates/$id" params={{ id }} search={{}} className={buttonClass('secondary', 'small')}>
                                    {text.history.back}
                                </Link>
                            }
                        >
                            {text.history.showing(version)}
                        </Note>
                    )}
                    <EmailPreview
                        html={earlier ? shown.data?.html : template.html}
                        text={earlier ? shown.data?.text : template.text}
                        {...(earlier && shown.isError && { problem: <InlineProblem error={shown.error} onRetry={() => void shown.refetch()} /> })}
                    />
                </div>
                <div className="flex min-w-0 flex-col gap-5">
                    <TemplateFacts template={template} />
                    {!builtIn && <History template={template} shown={version ?? template.version} canWrite={canWrite} />}
                </div>
            </div>
        </>
    );
}

const TemplateFacts = ({ template }: { template: Template }) => (
    <Section title={text.details.title}>
        <Facts>
            <Fact name={text.details.kind}>{text.sources[template.source.type]}</Fact>
            {template.subject && <Fact name={text.details.subject}>{template.subject}</Fact>}
            {template.previewText && <Fact name={text.details.previewText}>{template.previewText}</Fact>}
            <Fact name={text.details.language}>{languageName(template.language)}</Fact>
            {template.createdAt && <Fact name={text.details.created}>{exact(template.createdAt)}</Fact>}
            {template.updatedAt && <Fact name={text.details.changed}>{exact(template.updatedAt)}</Fact>}
            {template.changedBy && <Fact name={text.details.by}>{template.changedBy}</Fact>}
        </Facts>
        {template.builtIn && <p className="border-t border-line px-4 py-3 text-label text-muted">{text.details.builtIn}</p>}
    </Section>
);
