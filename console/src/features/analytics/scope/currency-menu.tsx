import { ChevronDown, Coins } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuChoice, MenuChoices, MenuLine } from '#components/ui/menu.tsx';
import { scopeStrings } from '#features/analytics/scope/strings.ts';

const OWN = '';

/** Chooses the currency that a page converts amounts to, among those of its campaigns. None leaves amounts as they are. */
export function CurrencyMenu(props: { all: string[]; selected: string | undefined; onChange: (currency: string | undefined) => void }) {
    const { selected, onChange } = props;
    const all = selected === undefined || props.all.includes(selected) ? props.all : [...props.all, selected];
    const label = selected ?? scopeStrings.ownCurrencies;
    return (
        <Menu
            align="start"
            trigger={
                <Button icon={<Coins size={14} aria-hidden />} aria-label={scopeStrings.currency(label)}>
                    {label}
                    <ChevronDown size={14} aria-hidden className="text-faint" />
                </Button>
            }
        >
            <MenuChoices value={selected ?? OWN}>
                <MenuChoice value={OWN} onSelect={() => onChange(undefined)}>
                    {scopeStrings.ownCurrencies}
                </MenuChoice>
                <MenuLine />
                {all.map((currency) => (
                    <MenuChoice key={currency} value={currency} onSelect={() => onChange(currency)}>
                        {currency}
                    </MenuChoice>
                ))}
            </MenuChoices>
        </Menu>
    );
}
