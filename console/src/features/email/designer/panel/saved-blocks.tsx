import { useInfiniteQuery } from '@tanstack/react-query';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useDraggable } from '@dnd-kit/core';
import { InlineProblem } from '#components/states.tsx';
import { Button } from '#components/ui/button.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { Menu, MenuItem } from '#components/ui/menu.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { deleteBlock, savedBlocksQuery, type SavedBlock } from '#features/email/designer/api/saved-blocks.ts';
import { nodeOf, type Node } from '#features/email/designer/model/tree.ts';
import { ICONS } from '#features/email/designer/panel/icons.ts';
import { NameBlockDialog } from '#features/email/designer/panel/name-block-dialog.tsx';
import { designerStrings } from '#features/email/designer/strings.ts';
import { emailStrings } from '#features/email/strings.ts';

const text = designerStrings.saved;

/** The blocks that the company has saved. */
export function SavedBlocks({ onAdd }: { onAdd: (node: Node) => void }) {
    const saved = useInfiniteQuery(savedBlocksQuery());
    const blocks = saved.data?.pages.flatMap(({ items }) => items);
    return (
        <section aria-label={text.title}>
            <h2 className="mb-2 font-semibold">{text.title}</h2>
            {saved.isError && !blocks && <InlineProblem error={saved.error} onRetry={() => void saved.refetch()} className="p-0" />}
            {blocks?.length === 0 && <p className="text-label text-faint">{text.none}</p>}
            <ul className="flex flex-col gap-1">
                {blocks?.map((one) => (
                    <li key={one.id} className="flex items-center">
                        <Saved saved={one} onAdd={onAdd} />
                    </li>
                ))}
            </ul>
            {saved.hasNextPage && (
                <Button look="quiet" size="small" busy={saved.isFetchingNextPage} onClick={() => void saved.fetchNextPage()}>
                    {emailStrings.more}
                </Button>
            )}
        </section>
    );
}

function Saved({ saved, onAdd }: { saved: SavedBlock; onAdd: (node: Node) => void }) {
    const [open, setOpen] = useState<'rename' | 'delete'>();
    const { name, block } = saved;
    const node = useMemo(() => nodeOf(block), [block]);
    const { setNodeRef, listeners } = useDraggable({ id: `saved:${saved.id}`, data: { node, fresh: true } });
    const Icon = ICONS[block.type];
    const close = () => setOpen(undefined);
    return (
        <>
            <button
                ref={setNodeRef}
                type="button"
                {...listeners}
                aria-label={designerStrings.palette.add(name)}
                onClick={() => onAdd(nodeOf(block))}
                className="flex h-8 min-w-0 flex-1 cursor-grab touch-none items-center gap-2 rounded-md px-2 text-left text-table hover:bg-hover"
            >
                <Icon size={14} aria-hidden className="shrink-0 text-faint" />
                <span dir="auto" className="truncate">
                    {name}
                </span>
            </button>
            <Menu trigger={<Button look="quiet" size="small" aria-label={text.menu(name)} icon={<Ellipsis size={14} />} />}>
                <MenuItem icon={<Pencil size={14} />} onSelect={() => setOpen('rename')}>
                    {text.rename}
                </MenuItem>
                <MenuItem danger icon={<Trash2 size={14} />} onSelect={() => setOpen('delete')}>
                    {text.remove}
                </MenuItem>
            </Menu>
            {open === 'rename' && <NameBlockDialog saved={saved} onClose={close} />}
            {open === 'delete' && (
                <Confirm
                    open
                    danger
                    onOpenChange={close}
                    title={text.removeTitle(name)}
                    description={text.removeDetail}
                    action={text.remove}
                    onConfirm={async () => {
                        await deleteBlock(saved.id);
                        toast(text.removed(name));
                    }}
                />
            )}
        </>
    );
}
