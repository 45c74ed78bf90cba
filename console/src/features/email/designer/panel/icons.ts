import { Columns2, Heading, Image, LayoutPanelTop, Megaphone, Minus, MousePointerClick, MoveVertical, PanelBottom, PanelTop, Share2, ShoppingBag, Table, Type } from 'lucide-react';
import type { BlockType } from '#features/email/design/types.ts';

export const ICONS: Record<BlockType, typeof Type> = {
    header: PanelTop,
    heading: Heading,
    text: Type,
    image: Image,
    button: MousePointerClick,
    cta: Megaphone,
    divider: Minus,
    spacer: MoveVertical,
    table: Table,
    product: ShoppingBag,
    social: Share2,
    footer: PanelBottom,
    columns: Columns2,
    section: LayoutPanelTop,
};
