import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { useStopQuestion } from '#components/stop-question.tsx';
import { accountsQuery } from '#features/social/api/accounts.ts';
import { usePlatforms } from '#features/social/api/platform.ts';
import { editPost } from '#features/social/api/writes.ts';
import { ChannelFields } from '#features/social/composer/channel-fields.tsx';
import { draftOf, editOf, isAddress, privacyProblem, textProblems } from '#features/social/composer/draft.ts';
import { composerStrings } from '#features/social/composer/strings.ts';
import { useChecks } from '#features/social/composer/use-checks.ts';
import { notStale } from '#features/social/post/stale.ts';
import type { SocialPost } from '#features/social/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import { channelName } from '#lib/channels.ts';

const text = composerStrings;

/** Changes a post that is not published. */
export function EditDialog({ post, onClose }: { post: SocialPost; onClose: () => void }) {
    // The page polls; the dialog compares with what the person saw when it opened.
    const [seen] = useState(post);
    const before = draftOf(seen);
    const [draft, setDraft] = useState(before);
    const [tried, setTried] = useState(false);
    const [failure, setFailure] = useState<string>();
    const [busy, setBusy] = useState(false);
    const info = usePlatforms([post.platform])[post.platform];
    const accounts = useQuery(accountsQuery()).data?.items.filter(({ platform }) => platform === post.platform);
    const checks = useChecks([{ channel: post.platform, draft }]);
    const edit = editOf(before, draft);
    const dirty = Object.keys(edit).length > 0 || draft.link !== before.link;
    const stop = useStopQuestion(dirty, text.edit.discard);
    const link = draft.link.trim();
    // The service keeps what is left out.
    const linkProblem = link === '' ? before.link && text.linkKept : !isAddress(link) && text.linkInvalid;
    const save = async () => {
        setTried(true);
        setFailure(undefined);
        if (linkProblem || privacyProblem(draft, info) || textProblems(draft).some(Boolean)) return;
        setBusy(true);
        try {
            // A new text is checked against the version that was seen; its time or state may have changed since.
            await notStale(editPost({ id: post.id, version: seen.version }, edit));
            toast(text.edit.saved);
            onClose();
        } catch (problem) {
            setFailure(messageOf(problem));
        } finally {
            setBusy(false);
        }
    };
    return (
        <>
            <Dialog
                open={!stop.asking}
                wide
                onOpenChange={(open) => !open && stop.ask(onClose)}
                title={text.edit.title(channelName[post.platform])}
                footer={
                    <>
                        <Button onClick={() => stop.ask(onClose)}>{componentStrings.cancel}</Button>
                        <Button look="primary" busy={busy} disabled={!dirty} onClick={() => void save()}>
                            {text.edit.save}
                        </Button>
                    </>
                }
            >
                <ChannelFields
                    channel={post.platform}
                    draft={draft}
                    onChange={(part) => setDraft((current) => ({ ...current, ...part }))}
                    problems={tried ? textProblems(draft) : undefined}
                    privacyProblem={tried ? privacyProblem(draft, info) : undefined}
                    violations={checks.of(post.platform)}
                    info={info}
                    accounts={accounts}
                    utm={false}
                />
                <div className="mt-4">
                    <Field label={text.link} optional help={text.linkHelp} error={(tried && linkProblem) || undefined}>
                        {(aria) => <Input {...aria} type="url" maxLength={2000} value={draft.link} onChange={(event) => setDraft({ ...draft, link: event.target.value })} />}
                    </Field>
                </div>
                {failure && (
                    <p role="alert" className="mt-3 text-table text-bad">
                        {failure}
                    </p>
                )}
            </Dialog>
            {stop.question}
        </>
    );
}
