import * as Radix from '@radix-ui/react-dropdown-menu';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

/** A choice in a menu of which several can be in force. */
export const MenuCheck = (props: { checked: boolean; disabled?: boolean; keepOpen?: boolean; onChange: () => void; children: ReactNode }) => (
    <Radix.CheckboxItem
        className="flex h-8 cursor-pointer select-none items-center gap-2 rounded-md px-2 text-table outline-none data-[highlighted]:bg-hover data-[disabled]:cursor-not-allowed data-[disabled]:opacity-50 max-sm:h-10"
        checked={props.checked}
        disabled={props.disabled ?? false}
        onSelect={(event) => {
            if (props.keepOpen) event.preventDefault();
            props.onChange();
        }}
    >
        <span className="grid size-3.5 shrink-0 place-items-center">
            <Radix.ItemIndicator>
                <Check size={14} aria-hidden />
            </Radix.ItemIndicator>
        </span>
        {props.children}
    </Radix.CheckboxItem>
);
