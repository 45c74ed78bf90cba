import { ArrowUp, Film, Images, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Input } from '#components/ui/input.tsx';
import type { Media } from '#features/content/types.ts';
import type { Attached } from '#features/social/composer/draft.ts';
import { composerStrings } from '#features/social/composer/strings.ts';

const MediaPicker = lazy(() => import('#features/content/media/picker.tsx'));
const text = composerStrings.media;

const attached = ({ embedUrl, mediaType, altText }: Media): Attached => ({ url: embedUrl, type: mediaType, altText: altText ?? '' });

/** The pictures and videos of a post, in order, each with its alt text. */
export function MediaList(props: { media: readonly Attached[]; label?: string; chooseLabel?: string; onChange: (media: Attached[]) => void }) {
    const { media, onChange } = props;
    const [picking, setPicking] = useState(false);
    const change = (at: number, altText: string) => onChange(media.map((one, index) => (index === at ? { ...one, altText } : one)));
    const up = (at: number) => onChange(media.map((one, index) => (index === at - 1 ? media[at]! : index === at ? media[at - 1]! : one)));
    return (
        <fieldset className="min-w-0">
            <legend className="mb-1.5 text-table font-medium">{props.label ?? text.title}</legend>
            <ul className="flex flex-col gap-2 not-empty:mb-2">
                {media.map(({ url, type, altText }, at) => (
                    <li key={url} className="flex items-center gap-1.5">
                        <span aria-hidden className="grid size-10 shrink-0 place-items-center overflow-hidden rounded-md bg-hover text-faint">
                            {type?.startsWith('video/') ? <Film size={16} /> : <img src={url} alt="" referrerPolicy="no-referrer" className="size-full object-cover" />}
                        </span>
                        <Input aria-label={text.altText(at + 1)} placeholder={text.altPlaceholder} value={altText} maxLength={1000} onChange={(event) => change(at, event.target.value)} />
                        <Button look="quiet" size="icon" disabled={at === 0} aria-label={text.up(at + 1)} icon={<ArrowUp size={14} />} onClick={() => up(at)} />
                        <Button look="quiet" size="icon" aria-label={text.remove(at + 1)} icon={<Trash2 size={14} />} onClick={() => onChange(media.filter((_, index) => index !== at))} />
                    </li>
                ))}
            </ul>
            <Button size="small" icon={<Images size={14} />} onClick={() => setPicking(true)}>
                {props.chooseLabel ?? text.choose}
            </Button>
            <Suspense>
                {picking && (
                    <MediaPicker
                        multiple
                        onPick={(picked) => onChange([...media, ...picked.map(attached).filter(({ url }) => !media.some((one) => one.url === url))])}
                        onClose={() => setPicking(false)}
                    />
                )}
            </Suspense>
        </fieldset>
    );
}
