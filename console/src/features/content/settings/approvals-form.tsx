import { ChoiceSection } from '#components/choice-section.tsx';
import { changeSettings } from '#features/content/settings/api.ts';
import { settingsStrings } from '#features/content/settings/strings.ts';
import type { Settings } from '#features/content/types.ts';

/** Chooses who may approve. */
export const ApprovalsForm = ({ settings }: { settings: Settings }) => (
    <ChoiceSection words={settingsStrings} value={settings.approvals} onSave={(approvals) => changeSettings({ ...settings, approvals })} />
);
