import { zodResolver } from '@hookform/resolvers/zod';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { z } from 'zod/mini';
import { Page } from '#components/page.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import { allCampaignsQuery } from '#features/campaigns/api/all-campaigns.ts';
import { createEmail } from '#features/email/setup/api/create.ts';
import { setupStrings } from '#features/email/setup/strings.ts';
import { TemplateChoice } from '#features/email/setup/template-choice.tsx';
import { emailStrings } from '#features/email/strings.ts';
import { templatesQuery } from '#features/email/templates/api/templates.ts';
import { messageOf } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const text = setupStrings.create;
const LONGEST_SUBJECT = 255;
/** A campaign that is over sends nothing any more. */
const OVER = ['COMPLETED', 'ARCHIVED'];

const schema = z.object({ campaignId: z.string().check(z.minLength(1, text.campaignMissing)), subject: z.string(), templateId: z.string() });
type Fields = z.infer<typeof schema>;

const route = getRouteApi('/email/emails/new');

/** Creates an email: for which campaign, and what does it start with? */
export function NewEmailPage() {
    const { canWrite } = useCurrentUser();
    const loaded = useQuery(allCampaignsQuery());
    const campaigns = loaded.data?.items.filter(({ status }) => !OVER.includes(status));
    return (
        <Page crumbs={[{ label: emailStrings.email, to: { to: '/email/emails' } }, { label: emailStrings.tabs.emails, to: { to: '/email/emails' } }, { label: setupStrings.newEmail }]}>
            <h1 className="mb-5 text-title font-semibold">{setupStrings.newEmail}</h1>
            {!canWrite ? (
                <Empty
                    title={setupStrings.forbidden}
                    action={
                        <Link to="/email/emails" className={buttonClass()}>
                            {setupStrings.toEmails}
                        </Link>
                    }
                >
                    {setupStrings.forbiddenDetail}
                </Empty>
            ) : loaded.isError && !loaded.data ? (
                <ProblemState error={loaded.error} what={text.campaigns} onRetry={() => void loaded.refetch()} />
            ) : campaigns?.length === 0 ? (
                <Empty
                    title={text.noCampaigns}
                    action={
                        <Link to="/campaigns/new" className={buttonClass('primary')}>
                            {text.toCampaign}
                        </Link>
                    }
                >
                    {text.noCampaignsDetail}
                </Empty>
            ) : (
                <NewEmailForm campaigns={campaigns} />
            )}
        </Page>
    );
}

function NewEmailForm({ campaigns }: { campaigns: readonly { id: string; name: string }[] | undefined }) {
    const search = route.useSearch();
    const navigate = useNavigate();
    const templates = useInfiniteQuery(templatesQuery());
    const [idempotencyKey] = useState(() => crypto.randomUUID());
    const [failure, setFailure] = useState<string>();
    const { register, handleSubmit, control, formState } = useForm<Fields>({ resolver: zodResolver(schema), defaultValues: { campaignId: search.campaign ?? '', subject: '', templateId: search.template ?? '' } });
    const create = handleSubmit(async ({ campaignId, subject, templateId }) => {
        setFailure(undefined);
        try {
            const { id } = await createEmail({ campaignId, ...(subject.trim() && { subject: subject.trim() }), ...(templateId && { templateId }) }, idempotencyKey);
            await navigate({ to: '/email/emails/$id/setup', params: { id }, search: { step: 'design' }, replace: true });
        } catch (problem) {
            setFailure(messageOf(problem));
        }
    });
    return (
        <form noValidate className="flex flex-col gap-5" onSubmit={(event) => void create(event)}>
            <div className="flex max-w-xl flex-col gap-4">
                {/* A select forgets a value whose option comes later. */}
                <Field key={campaigns ? 'campaign' : 'campaign…'} label={text.campaign} help={text.campaignHelp} error={formState.errors.campaignId?.message}>
                    {(aria) => (
                        <Select {...aria} {...register('campaignId')}>
                            <option value="">{text.noCampaign}</option>
                            {campaigns?.map(({ id, name }) => (
                                <option key={id} value={id}>
                                    {name}
                                </option>
                            ))}
                        </Select>
                    )}
                </Field>
                <Field label={text.subject} optional help={text.subjectHelp}>
                    {(aria) => <Input {...aria} maxLength={LONGEST_SUBJECT} {...register('subject')} />}
                </Field>
            </div>
            <Controller
                control={control}
                name="templateId"
                render={({ field }) => (
                    <TemplateChoice templates={templates.data?.pages.flatMap(({ items }) => items)} error={templates.isError && !templates.data ? messageOf(templates.error) : undefined} value={field.value} onChange={field.onChange} onMore={templates.hasNextPage ? () => void templates.fetchNextPage() : undefined} />
                )}
            />
            {failure && (
                <p role="alert" className="text-table text-bad">
                    {failure}
                </p>
            )}
            <div className="border-t border-line pt-4">
                <Button type="submit" look="primary" busy={formState.isSubmitting}>
                    {text.action}
                </Button>
            </div>
        </form>
    );
}
