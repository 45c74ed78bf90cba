package com.dryjets.email.merge;

/** What is wrong with a merge tag. */
public enum MergeCode {
    /** It cannot be read, or stands where it must not. */
    MERGE_TAG_INVALID,
    /** It names a field that contacts do not have. */
    MERGE_FIELD_UNKNOWN
}
