import type { components } from '#lib/api/email.ts';

type Schemas = components['schemas'];

export type Sender = Schemas['SenderView'];
export type SenderPage = Schemas['PageSenderView'];
export type NewSender = Schemas['CreateSender'];
export type SenderChange = Schemas['ChangeSender'];
export type Route = Schemas['RouteSettings'];
export type RouteChange = Schemas['ChangeRoute'];
export type RouteType = Schemas['RouteType'];
export type TlsMode = Schemas['TlsMode'];
export type DkimAlgorithm = Schemas['Algorithm'];
export type DnsFinding = Schemas['DnsFinding'];
export type DnsStatus = Schemas['Status'];
export type SendingPolicy = Schemas['SendingPolicy'];
