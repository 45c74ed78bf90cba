/** The id of a group's button for more conditions, which gets the focus when one is removed. */
export const addButtonId = (group: string) => `add-${group}`;
