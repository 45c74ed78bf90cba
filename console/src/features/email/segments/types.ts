import type { components } from '#lib/api/email.ts';

type Schemas = components['schemas'];

export type Segment = Schemas['SegmentView'];
export type SegmentPage = Schemas['PageSegmentView'];
export type SegmentDetails = Schemas['SegmentDetails'];
export type SegmentPreview = Schemas['SegmentPreview'];
export type SegmentSample = Schemas['SegmentSample'];
export type NewSegment = Schemas['CreateSegment'];
export type SegmentChange = Schemas['ChangeSegment'];
export type Condition = Schemas['Condition'];
export type Operator = Schemas['Operator'];
export type Engagement = Schemas['Engagement'];
