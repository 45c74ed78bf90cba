import { Fragment, type ReactNode } from 'react';

/** Fills the {placeholders} of a string with elements, so that translations can move them. */
export const RichText = (props: { text: string; values: Record<string, ReactNode> }) =>
    props.text.split(/(\{\w+\})/).map((part, index) => {
        const name = /^\{(\w+)\}$/.exec(part)?.[1];
        return <Fragment key={index}>{name ? props.values[name] : part}</Fragment>;
    });
