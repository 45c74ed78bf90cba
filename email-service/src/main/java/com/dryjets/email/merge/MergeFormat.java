package com.dryjets.email.merge;

/** What a template is written in, which decides how its values are escaped. */
public enum MergeFormat {
    /** Values are escaped by where they stand: in text, in an attribute, or in a part of a URL. */
    HTML,
    /** Plain text. Values within a web address are percent-encoded. */
    TEXT,
    /** One line, such as a subject. Line breaks and control characters in values become spaces. */
    LINE
}
