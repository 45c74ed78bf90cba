import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { RichText } from '#components/rich-text.tsx';
import { Empty, ProblemState } from '#components/states.tsx';
import { Time } from '#components/time.tsx';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { voiceKeys } from '#features/content/voices/api/keys.ts';
import { deleteVoice } from '#features/content/voices/api/delete-voice.ts';
import { useVoices } from '#features/content/voices/api/voices.ts';
import { ContentPage } from '#features/content/tabs.tsx';
import { voiceStrings } from '#features/content/voices/strings.ts';
import { VoiceDialog } from '#features/content/voices/voice-dialog.tsx';
import type { BrandVoice } from '#features/content/voices/types.ts';
import { Problem } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { formatList } from '#lib/format/text.ts';
import { queries } from '#lib/queries.ts';

const text = voiceStrings;

/** The voices of the tenant's brands. Answers: how should our texts read? */
export function VoicesPage() {
    const voices = useVoices();
    const { canWrite } = useCurrentUser();
    const [editing, setEditing] = useState<{ voice?: BrandVoice }>();
    const add = canWrite && (
        <Button look="primary" icon={<Plus size={14} />} onClick={() => setEditing({})}>
            {text.add}
        </Button>
    );
    return (
        <ContentPage title={text.title} action={add}>
            <p className="mb-5 max-w-2xl text-pretty text-muted">{text.intro}</p>
            {voices.data ? (
                voices.data.items.length === 0 ? (
                    <Empty title={text.empty} action={add} className="rounded-lg border border-line bg-raised">
                        {canWrite ? text.emptyDetail : text.emptyViewer}
                    </Empty>
                ) : (
                    <ul className="grid gap-4 lg:grid-cols-2">
                        {voices.data.items.map((voice) => (
                            <Voice key={voice.id} voice={voice} onEdit={() => setEditing({ voice })} />
                        ))}
                    </ul>
                )
            ) : voices.isError ? (
                <ProblemState error={voices.error} what={text.what} onRetry={() => void voices.refetch()} />
            ) : (
                <div role="status" aria-label={text.loading} className="grid gap-4 lg:grid-cols-2">
                    <Skeleton className="h-40" />
                    <Skeleton className="h-40" />
                </div>
            )}
            {editing && <VoiceDialog voice={editing.voice} onClose={() => setEditing(undefined)} />}
        </ContentPage>
    );
}

function Voice({ voice, onEdit }: { voice: BrandVoice; onEdit: () => void }) {
    const [removing, setRemoving] = useState(false);
    const { canWrite } = useCurrentUser();
    const remove = async () => {
        try {
            await deleteVoice(voice);
            toast(text.removed(voice.name));
        } catch (problem) {
            if (!(problem instanceof Problem) || problem.status !== 412) throw problem;
            await queries.invalidateQueries({ queryKey: voiceKeys.list });
            toast(text.changedElsewhere(voice.name), { tone: 'bad' });
        }
    };
    return (
        <li className="flex min-w-0 flex-col rounded-lg border border-line bg-raised p-4">
            <div className="flex items-start gap-2">
                <h2 className="min-w-0 flex-1 text-body font-semibold break-words">
                    {voice.name}
                    {voice.isDefault && <span className="ml-2 rounded-sm bg-picked px-1.5 py-0.5 text-label font-medium text-muted">{text.isDefault}</span>}
                </h2>
                {canWrite && (
                    <div className="-my-1 flex shrink-0">
                        <Button look="quiet" size="icon" aria-label={text.editOf(voice.name)} icon={<Pencil size={14} />} onClick={onEdit} />
                        <Button look="quiet" size="icon" aria-label={text.removeOf(voice.name)} icon={<Trash2 size={14} />} onClick={() => setRemoving(true)} />
                    </div>
                )}
            </div>
            <p className="text-table text-muted">{text.tone[voice.tone]}</p>
            {voice.notes && <p className="mt-2 line-clamp-3 text-table break-words written whitespace-pre-line">{voice.notes}</p>}
            <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-table">
                <Words label={text.preferred} words={voice.doWords} />
                <Words label={text.avoided} words={voice.dontWords} />
            </dl>
            <p className="mt-auto pt-3 text-label text-faint">
                {voice.samples.length > 0 && `${text.samplesCount(voice.samples.length)} · `}
                <RichText text={text.changed} values={{ time: <Time at={voice.updatedAt} /> }} />
            </p>
            {removing && <Confirm open danger title={text.removeTitle(voice.name)} description={text.removeDetail} action={text.remove} onOpenChange={setRemoving} onConfirm={remove} />}
        </li>
    );
}

const Words = ({ label, words }: { label: string; words: string[] }) =>
    words.length > 0 && (
        <>
            <dt className="text-muted">{label}</dt>
            <dd className="line-clamp-2 break-words">{formatList(words)}</dd>
        </>
    );
