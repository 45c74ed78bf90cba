import { Image } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useBrand } from '#features/content/repurpose/preview/brand.tsx';
import { previewStrings } from '#features/content/repurpose/preview/strings.ts';
import { cn } from '#lib/cn.ts';

const text = previewStrings;

/** A card on the platform's page. */
export const Card = ({ className, children }: { className?: string; children: ReactNode }) => (
    <div className={cn('overflow-hidden border border-(--p-line) bg-(--p-card)', className)}>{children}</div>
);

export function Avatar({ size = 40, square }: { size?: number; square?: boolean }) {
    const brand = useBrand();
    const [failed, setFailed] = useState<string>();
    const picture = brand?.picture && brand.picture !== failed ? brand.picture : undefined;
    return (
        <span aria-hidden className={cn('grid shrink-0 place-items-center overflow-hidden bg-(--p-fill) font-semibold text-(--p-muted)', square ? 'rounded-sm' : 'rounded-full')} style={{ width: size, height: size, fontSize: size * 0.4 }}>
            {picture ? <img src={picture} alt="" referrerPolicy="no-referrer" className="size-full object-cover" onError={() => setFailed(picture)} /> : (brand?.name ?? text.brand).charAt(0)}
        </span>
    );
}

/** The media of the piece, or where they would be. */
export function Media({ addresses, className }: { addresses: readonly string[]; className?: string }) {
    const shown = addresses.slice(0, 4);
    if (shown.length === 0) return <Placeholder className={className} />;
    return (
        <div className={cn('grid gap-0.5', shown.length > 1 && 'grid-cols-2', className)}>
            {shown.map((address, index) => (
                <Picture key={address} address={address} label={text.altOf(index + 1)} className={shown.length === 3 && index === 0 ? 'col-span-2' : ''} />
            ))}
        </div>
    );
}

function Picture({ address, label, className }: { address: string; label: string; className: string }) {
    const [failed, setFailed] = useState(false);
    if (failed) return <Placeholder className={cn('size-full min-h-24', className)} />;
    return <img src={address} alt={label} referrerPolicy="no-referrer" className={cn('size-full min-h-24 bg-(--p-fill) object-cover', className)} onError={() => setFailed(true)} />;
}

const Placeholder = ({ className }: { className?: string | undefined }) => (
    <div className={cn('grid place-items-center bg-(--p-fill) text-label text-(--p-muted)', className)}>
        <span className="flex flex-col items-center gap-1.5">
            <Image size={20} aria-hidden />
            {text.mediaHere}
        </span>
    </div>
);

/** What readers could do; only for the look. */
export const ActionRow = ({ actions, className, labels = true }: { actions: readonly [ReactNode, string][]; className?: string; labels?: boolean }) => (
    <div aria-hidden className={cn('flex items-center text-label font-medium text-(--p-muted)', className)}>
        {actions.map(([icon, label]) => (
            <span key={label} className="flex items-center gap-1.5">
                {icon}
                {labels && <span className="max-sm:hidden">{label}</span>}
            </span>
        ))}
    </div>
);
