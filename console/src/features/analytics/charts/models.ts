import type { AttributionModel } from '#features/analytics/types.ts';

export const modelName: Record<AttributionModel, string> = {
    FIRST_TOUCH: 'First touch',
    LAST_TOUCH: 'Last touch',
    LINEAR: 'Linear',
    TIME_DECAY: 'Time decay',
    POSITION_BASED: 'Position',
};
