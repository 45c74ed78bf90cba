package com.dryjets.email.validation;

/** What can be wrong with an email. */
public enum FindingCode {
    SUBJECT_MISSING(Severity.ERROR),
    SUBJECT_LONG,
    PREVIEW_TEXT_MISSING,
    PREVIEW_TEXT_LONG,
    BODY_MISSING(Severity.ERROR),
    AUDIENCE_EMPTY(Severity.ERROR),
    SENDER_NOT_VERIFIED(Severity.ERROR),
    SENDER_NOT_AUTHENTICATED,
    MERGE_TAG_INVALID(Severity.ERROR),
    MERGE_FIELD_UNKNOWN(Severity.ERROR),
    UNSUBSCRIBE_MISSING,
    ALT_TEXT_MISSING,
    SIZE_OVER_CLIP,
    STYLES_OVER_LIMIT,
    IMAGE_HEAVY,
    SPAM_SIGN,
    LANGUAGE_MISMATCH,
    HEADING_ORDER,
    CONTRAST_LOW,
    LINK_TEXT_VAGUE,
    LINK_INVALID,
    LINK_BROKEN,
    LINK_UNCHECKED,
    CONTENT_REMOVED,
    APPROVED_CONTENT_CHANGED;

    private final Severity severity;

    FindingCode() {
        this(Severity.WARNING);
    }

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    Severity severity() {
        return severity;
    }
}
