import { useFormContext, useWatch } from 'react-hook-form';
import { Field } from '#components/ui/field.tsx';
import { Checkbox, Input, Select } from '#components/ui/input.tsx';
import { keepsSecret, ROUTES, TLS_MODES, type RouteFields as Fields } from '#features/email/senders/route.ts';
import { senderStrings } from '#features/email/senders/strings.ts';
import type { Route } from '#features/email/senders/types.ts';

const text = senderStrings.form;

interface RouteForm {
    route: Fields;
}

/** How the emails of a sender are delivered. Only the fields of the chosen kind are shown. */
export function RouteFields({ former }: { former?: Route }) {
    const { register, control, formState } = useFormContext<RouteForm>();
    const route = useWatch({ control, name: 'route' });
    const { type } = route;
    const errors = formState.errors.route;
    const secret = (label: string) => (
        <Field label={label} help={keepsSecret(former, route) ? text.secretKept : text.secretHelp} error={errors?.secret?.message}>
            {(aria) => <Input {...aria} type="password" autoComplete="new-password" dir="ltr" maxLength={1000} {...register('route.secret')} />}
        </Field>
    );
    const username = (label: string, optional: boolean) => (
        <Field label={label} optional={optional} error={errors?.username?.message}>
            {(aria) => <Input {...aria} autoComplete="off" dir="ltr" maxLength={200} {...register('route.username')} />}
        </Field>
    );
    return (
        <>
            <Field label={text.route} help={text.routeHelp[type]}>
                {(aria) => (
                    <Select {...aria} {...register('route.type')}>
                        {ROUTES.map((one) => (
                            <option key={one} value={one}>
                                {senderStrings.routes[one]}
                            </option>
                        ))}
                    </Select>
                )}
            </Field>
            {type === 'SMTP' && (
                <>
                    <div className="grid grid-cols-[minmax(0,1fr)_6rem] gap-4">
                        <Field label={text.host} error={errors?.host?.message}>
                            {(aria) => <Input {...aria} dir="ltr" maxLength={253} spellCheck={false} {...register('route.host')} />}
                        </Field>
                        <Field label={text.port} error={errors?.port?.message}>
                            {(aria) => <Input {...aria} inputMode="numeric" maxLength={5} {...register('route.port')} />}
                        </Field>
                    </div>
                    <Field label={text.encryption}>
                        {(aria) => (
                            <Select {...aria} {...register('route.encryption')}>
                                {TLS_MODES.map((mode) => (
                                    <option key={mode} value={mode}>
                                        {senderStrings.tls[mode]}
                                    </option>
                                ))}
                            </Select>
                        )}
                    </Field>
                    {username(text.username, true)}
                    {secret(text.password)}
                </>
            )}
            {type === 'SENDGRID' && (
                <>
                    {secret(text.apiKey)}
                    <Field label={text.verificationKey} optional help={text.verificationKeyHelp} error={errors?.webhook?.verificationKey?.message}>
                        {(aria) => <Input {...aria} dir="ltr" maxLength={500} spellCheck={false} autoComplete="off" {...register('route.webhook.verificationKey')} />}
                    </Field>
                    <label className="flex cursor-pointer items-start gap-2.5">
                        <Checkbox className="mt-1" {...register('route.emailActivity')} />
                        <span>
                            {text.emailActivity}
                            <span className="block text-label text-faint">{text.emailActivityHelp}</span>
                        </span>
                    </label>
                </>
            )}
            {type === 'SES' && (
                <>
                    <Field label={text.region} error={errors?.region?.message}>
                        {(aria) => <Input {...aria} dir="ltr" maxLength={40} spellCheck={false} placeholder={text.regionPlaceholder} {...register('route.region')} />}
                    </Field>
                    {username(text.accessKey, false)}
                    {secret(text.secretKey)}
                    <Field label={text.topic} optional help={text.topicHelp} error={errors?.webhook?.topicArn?.message}>
                        {(aria) => <Input {...aria} dir="ltr" maxLength={400} spellCheck={false} placeholder={text.topicPlaceholder} {...register('route.webhook.topicArn')} />}
                    </Field>
                </>
            )}
            {type !== 'PLATFORM' && (
                <div className="grid grid-cols-2 gap-4">
                    <Field label={text.messagesPerSecond} optional help={text.rateHelp} error={errors?.limits?.messagesPerSecond?.message}>
                        {(aria) => <Input {...aria} inputMode="decimal" maxLength={8} {...register('route.limits.messagesPerSecond')} />}
                    </Field>
                    <Field label={text.connections} optional help={text.connectionsHelp} error={errors?.limits?.connections?.message}>
                        {(aria) => <Input {...aria} inputMode="numeric" maxLength={3} {...register('route.limits.connections')} />}
                    </Field>
                </div>
            )}
        </>
    );
}
