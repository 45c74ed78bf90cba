import { ImagePlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { FieldAria } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { designerStrings } from '#features/email/designer/strings.ts';

const MediaPicker = lazy(() => import('#features/content/media/picker.tsx'));

interface ImageInputProps {
    aria: FieldAria;
    value: string;
    /** The description comes along when the picture is from the library. */
    onChange: (value: string, alt?: string) => void;
}

/** The address of a picture, typed or chosen from the library. */
export function ImageInput({ aria, value, onChange }: ImageInputProps) {
    const [picking, setPicking] = useState(false);
    return (
        <>
            <span className="flex items-center gap-1">
                <Input {...aria} type="url" dir="ltr" value={value} onChange={(event) => onChange(event.target.value)} />
                <Button look="quiet" size="icon" aria-label={designerStrings.panel.picture} title={designerStrings.panel.picture} icon={<ImagePlus size={14} />} onClick={() => setPicking(true)} />
            </span>
            {picking && (
                <Suspense>
                    <MediaPicker kind="IMAGE" onClose={() => setPicking(false)} onPick={([picked]) => picked && onChange(picked.embedUrl, picked.altText)} />
                </Suspense>
            )}
        </>
    );
}
