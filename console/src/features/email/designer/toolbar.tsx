import { CircleAlert, CircleCheck, CircleDashed, Redo2, TriangleAlert, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { SourceSwitch } from '#features/email/designer/source-switch.tsx';
import { designerStrings as text } from '#features/email/designer/strings.ts';
import type { Designer, Shown } from '#features/email/designer/use-designer.ts';
import type { SaveState, Saving } from '#features/email/designer/use-save.ts';
import { cn } from '#lib/cn.ts';

const LOOKS: Record<SaveState, { icon: typeof CircleCheck; className: string }> = {
    saved: { icon: CircleCheck, className: 'text-good' },
    unsaved: { icon: CircleDashed, className: 'text-faint' },
    saving: { icon: CircleDashed, className: 'text-faint' },
    empty: { icon: TriangleAlert, className: 'text-warn' },
    incomplete: { icon: TriangleAlert, className: 'text-warn' },
    failed: { icon: CircleAlert, className: 'text-bad' },
    conflict: { icon: CircleAlert, className: 'text-bad' },
};

function SavedState({ state }: { state: SaveState }) {
    const { icon: Icon, className } = LOOKS[state];
    return (
        <p role="status" className="flex items-center gap-1.5 text-label text-muted">
            <Icon size={14} aria-hidden className={cn('shrink-0', className)} />
            {text.state[state]}
        </p>
    );
}

/** Undo, the kind of source, and whether the design is saved. `children` are what else can be done. */
export const Toolbar = ({ designer, saving, shown, children }: { designer: Designer; saving: Saving; shown: Shown; children?: ReactNode }) => (
    <div className="mb-3 flex flex-wrap items-center gap-2">
        <Tooltip text={text.withKey(text.undo, 'Ctrl+Z')}>
            <Button look="quiet" size="icon" aria-label={text.undo} disabled={!designer.undo} icon={<Undo2 size={16} />} onClick={designer.undo} />
        </Tooltip>
        <Tooltip text={text.withKey(text.redo, 'Ctrl+Shift+Z')}>
            <Button look="quiet" size="icon" aria-label={text.redo} disabled={!designer.redo} icon={<Redo2 size={16} />} onClick={designer.redo} />
        </Tooltip>
        <SourceSwitch designer={designer} shown={shown} />
        <SavedState state={saving.state} />
        <span className="flex-1" />
        {children}
    </div>
);
