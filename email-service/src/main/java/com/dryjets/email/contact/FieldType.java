package com.dryjets.email.contact;

/** What a contact's own field holds. */
public enum FieldType {
    TEXT,
    NUMBER,
    /** A day, as in {@code 2026-11-28}. */
    DATE,
    BOOLEAN,
    /** Several texts. */
    LIST
}
