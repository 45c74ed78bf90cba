import { Braces } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuItem, MenuLabel } from '#components/ui/menu.tsx';
import { useTags } from '#features/email/designer/panel/tags.ts';
import { designerStrings } from '#features/email/designer/strings.ts';

/** Inserts a merge field, which each recipient's value replaces. */
export function TagMenu({ label, onInsert }: { label: string; onInsert: (tag: string) => void }) {
    const groups = useTags();
    return (
        <Menu trigger={<Button look="quiet" size="icon" aria-label={`${label}: ${designerStrings.tags.insert}`} title={designerStrings.tags.insert} icon={<Braces size={14} />} />}>
            {groups.map((group) => (
                <div key={group.label}>
                    <MenuLabel>{group.label}</MenuLabel>
                    {group.tags.map(({ label: name, tag }) => (
                        <MenuItem key={tag} onSelect={() => onInsert(tag)}>
                            {name}
                        </MenuItem>
                    ))}
                </div>
            ))}
        </Menu>
    );
}
