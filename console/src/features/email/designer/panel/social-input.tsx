import { Plus, X } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import { NETWORKS, type Network, type SocialLink } from '#features/email/design/types.ts';
import { designerStrings } from '#features/email/designer/strings.ts';

const text = designerStrings.panel;

/** Links to profiles in social networks. */
export function SocialInput({ links, invalid, onChange }: { links: SocialLink[]; invalid?: boolean; onChange: (links: SocialLink[]) => void }) {
    const set = (at: number, part: Partial<SocialLink>) => onChange(links.map((link, place) => (place === at ? { ...link, ...part } : link)));
    const unused = NETWORKS.find((network) => !links.some((link) => link.network === network)) ?? 'WEBSITE';
    return (
        <div className="flex flex-col gap-2">
            {links.map((link, at) => (
                <div key={at} className="flex items-center gap-1">
                    <Select aria-label={text.network(at + 1)} className="w-32 shrink-0" value={link.network} onChange={(event) => set(at, { network: event.target.value as Network })}>
                        {NETWORKS.map((network) => (
                            <option key={network} value={network}>
                                {designerStrings.networks[network]}
                            </option>
                        ))}
                    </Select>
                    <Input aria-label={text.address(at + 1)} aria-invalid={invalid || undefined} type="url" dir="ltr" value={link.url} onChange={(event) => set(at, { url: event.target.value })} />
                    <Button look="quiet" size="icon" aria-label={text.removeLink(at + 1)} icon={<X size={14} />} onClick={() => onChange(links.filter((_, place) => place !== at))} />
                </div>
            ))}
            <Button size="small" className="self-start" icon={<Plus size={14} />} disabled={links.length >= NETWORKS.length} onClick={() => onChange([...links, { network: unused, url: '' }])}>
                {text.addLink}
            </Button>
        </div>
    );
}
