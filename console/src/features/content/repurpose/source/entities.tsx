const ENTITY = /((?:https?:\/\/|www\.)[^\s]+|(?<![\p{L}\p{N}_&])[#@][\p{L}\p{M}\p{N}_]+)/gu;

/** A text whose links, hashtags and mentions are coloured. They are not links here: the text is a draft. */
export const Entities = ({ text }: { text: string }) =>
    text.split(ENTITY).map((part, index) =>
        index % 2 === 1 ? (
            <span key={index} className="break-words text-(--entity,var(--accent))">
                {part}
            </span>
        ) : (
            part
        ),
    );
