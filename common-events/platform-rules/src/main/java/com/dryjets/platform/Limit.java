package com.dryjets.platform;

/** The limits of a platform. An {@code ADVISED_} limit may be exceeded; the check then gives advice. */
public enum Limit {
    /** The longest body, as the platform counts it. */
    MAX_LENGTH,
    /** The largest body in bytes of UTF-8, where the platform limits them too. */
    MAX_BYTES,
    /** The characters that a feed shows before "more". */
    FOLD,
    MAX_HASHTAGS,
    ADVISED_HASHTAGS,
    MAX_MENTIONS,
    /** 1 if a link in the text can be clicked, else 0. */
    CLICKABLE_LINKS,
    /** 1 if line breaks in the text are shown, else 0. */
    KEEPS_LINE_BREAKS,
    /** The most posts of a thread; absent if the platform has no threads. */
    MAX_PARTS,
    MIN_MEDIA,
    MAX_MEDIA,
    MAX_SUBJECT,
    ADVISED_SUBJECT,
    /** The longest preview text that inboxes show. */
    ADVISED_PREVIEW
}
