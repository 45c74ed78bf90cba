import { zodResolver } from '@hookform/resolvers/zod';
import { useNavigate } from '@tanstack/react-router';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod/mini';
import { ChannelLabel } from '#components/channels.tsx';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Checkbox } from '#components/ui/input.tsx';
import { useRecommendations } from '#features/content/repurpose/api/recommendations.ts';
import { Advice } from '#features/content/repurpose/dialog/advice.tsx';
import { CampaignField, VoiceField } from '#features/content/repurpose/dialog/brief-fields.tsx';
import { ProgressList } from '#features/content/repurpose/dialog/progress-list.tsx';
import { useAssignments } from '#features/content/repurpose/dialog/use-assignments.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import { PLATFORMS } from '#features/content/repurpose/types.ts';
import type { Post } from '#features/content/types.ts';
import { channelName } from '#lib/channels.ts';

const text = repurposeStrings.dialog;

/** What is asked for if the person changes nothing; the service's own default. */
const USUAL = ['LINKEDIN', 'TWITTER', 'INSTAGRAM', 'EMAIL'] as const;

const schema = z.object({
    platforms: z.array(z.enum(PLATFORMS)).check(z.minLength(1, text.noPlatform)),
    campaignId: z.string(),
    voiceId: z.string(),
});

type Fields = z.infer<typeof schema>;

/** Asks which pieces Leo should write, then shows how far each is. */
export function RepurposeDialog({ post, onClose }: { post: Post; onClose: () => void }) {
    const { progress, start, retry } = useAssignments(post.id);
    const navigate = useNavigate();
    const form = useForm<Fields>({ defaultValues: { platforms: [...USUAL], campaignId: '', voiceId: '' }, resolver: zodResolver(schema) });
    const { platforms, campaignId, voiceId } = useWatch({ control: form.control }) as Fields;
    const submit = form.handleSubmit((fields) => start(fields.platforms, { ...(fields.campaignId && { campaignId: fields.campaignId }), ...(fields.voiceId && { voiceId: fields.voiceId }) }));
    const advice = useRecommendations(post).data?.items;
    const states = [...progress.values()];
    const isRunning = states.some(({ state }) => state === 'writing');
    const written = states.flatMap((one) => (one.state === 'written' ? [one.piece] : []));

    const show = () => {
        onClose();
        void navigate({ to: '/content/posts/$id/pieces', params: { id: post.id }, search: { piece: written[0]?.id } });
    };

    return (
        <Dialog
            open
            wide
            onOpenChange={(open) => !open && onClose()}
            title={text.title}
            description={progress.size === 0 ? text.detail : isRunning ? text.running : text.done(written.length, progress.size)}
            footer={
                progress.size === 0 ? (
                    <>
                        <Button onClick={onClose}>{componentStrings.cancel}</Button>
                        <Button look="primary" onClick={() => void submit()}>
                            {text.start(platforms.length)}
                        </Button>
                    </>
                ) : (
                    <>
                        <Button onClick={onClose}>{text.close}</Button>
                        {written.length > 0 && !isRunning && (
                            <Button look="primary" onClick={show}>
                                {text.show}
                            </Button>
                        )}
                    </>
                )
            }
        >
            {progress.size > 0 ? (
                <ProgressList progress={progress} onRetry={retry} />
            ) : (
                <form noValidate className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
                    <fieldset>
                        <legend className="mb-1.5 text-table font-medium">{text.platforms}</legend>
                        <ul className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
                            {PLATFORMS.map((platform) => (
                                <li key={platform}>
                                    <label className="flex min-h-8 cursor-pointer items-start gap-2.5 py-1 text-table">
                                        <Checkbox aria-label={channelName[platform]} value={platform} className="mt-0.75" {...form.register('platforms')} />
                                        <span className="min-w-0">
                                            <ChannelLabel channel={platform} />
                                            <Advice of={advice?.find((one) => one.platform === platform)} />
                                        </span>
                                    </label>
                                </li>
                            ))}
                        </ul>
                        {form.formState.errors.platforms && (
                            <p role="alert" className="mt-1 text-label text-bad">
                                {form.formState.errors.platforms.message}
                            </p>
                        )}
                    </fieldset>
                    <CampaignField value={campaignId} {...form.register('campaignId')} />
                    <VoiceField value={voiceId} {...form.register('voiceId')} />
                    <button type="submit" hidden />
                </form>
            )}
        </Dialog>
    );
}
