import type { components } from '#lib/api/email.ts';

type Schemas = components['schemas'];

export type ContactList = Schemas['ListView'];
export type ListPage = Schemas['PageListView'];
export type NewList = Schemas['CreateList'];
export type ListChange = Schemas['ChangeList'];
export type OptIn = Schemas['OptIn'];
export type MembersChanged = Schemas['MembersChanged'];
