import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { addFeed } from '#features/content/feeds/api/add-feed.ts';
import { changeFeed } from '#features/content/feeds/api/change-feed.ts';
import { feedName, INTERVALS } from '#features/content/feeds/feed-name.ts';
import { feedChange, feedFieldsOf, feedSchema, newFeed, USUAL_MINUTES, type FeedFields } from '#features/content/feeds/fields.ts';
import { PiecesFields } from '#features/content/feeds/pieces-fields.tsx';
import { feedStrings } from '#features/content/feeds/strings.ts';
import { contentStrings } from '#features/content/strings.ts';
import type { Feed } from '#features/content/types.ts';
import { messageOf, Problem } from '#lib/api/problem.ts';

const text = feedStrings.form;

// The service names the field by a pointer.
const URL_FIELD = 'url';

/** Adds a feed, or changes how often one is polled and which pieces are made from its entries. */
export function FeedDialog({ feed: given, onClose }: { feed?: Feed; onClose: () => void }) {
    // As the person saw it: what somebody else changes in the meantime stays.
    const [feed] = useState(given);
    const form = useForm<FeedFields>({ resolver: zodResolver(feedSchema), defaultValues: feedFieldsOf(feed) });
    const { register, handleSubmit, setError, formState } = form;
    const [failure, setFailure] = useState<string>();
    const intervals = [...new Set([...INTERVALS, feed?.everyMinutes ?? USUAL_MINUTES])].sort((a, b) => a - b);
    const save = handleSubmit(async (fields) => {
        setFailure(undefined);
        try {
            if (feed) await changeFeed(feed.id, feedChange(feed, fields));
            else await addFeed(newFeed(fields));
            toast(feed ? text.saved : text.added);
            onClose();
        } catch (problem) {
            const field = problem instanceof Problem && problem.errors.find(({ pointer }) => pointer === `/${URL_FIELD}`);
            if (field) setError(URL_FIELD, { message: field.detail }, { shouldFocus: true });
            else setFailure(messageOf(problem));
        }
    });
    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={feed ? text.editTitle : text.title}
            description={feed ? feedName(feed) : text.detail}
            footer={
                <>
                    <Button onClick={onClose}>{contentStrings.cancel}</Button>
                    <Button look="primary" busy={formState.isSubmitting} onClick={() => void save()}>
                        {feed ? text.save : text.add}
                    </Button>
                </>
            }
        >
            <form noValidate className="flex flex-col gap-4" onSubmit={(event) => void save(event)}>
                {!feed && (
                    <Field label={text.url} error={formState.errors.url?.message}>
                        {(aria) => <Input {...aria} type="url" inputMode="url" maxLength={2000} placeholder={text.urlPlaceholder} {...register('url')} />}
                    </Field>
                )}
                <Field label={text.every}>
                    {(aria) => (
                        <Select {...aria} {...register('everyMinutes')}>
                            {intervals.map((minutes) => (
                                <option key={minutes} value={minutes}>
                                    {feedStrings.every(minutes)}
                                </option>
                            ))}
                        </Select>
                    )}
                </Field>
                {!feed && (
                    <Field label={text.language} help={text.languageHelp}>
                        {(aria) => (
                            <Select {...aria} {...register('language')}>
                                <option value="">{text.detected}</option>
                                {contentStrings.languages.map(({ tag, name }) => (
                                    <option key={tag} value={tag}>
                                        {name}
                                    </option>
                                ))}
                            </Select>
                        )}
                    </Field>
                )}
                <PiecesFields form={form} />
                {failure && (
                    <p role="alert" className="text-table text-bad">
                        {failure}
                    </p>
                )}
                <button type="submit" hidden />
            </form>
        </Dialog>
    );
}
