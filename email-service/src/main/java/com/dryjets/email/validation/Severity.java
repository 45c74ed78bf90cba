package com.dryjets.email.validation;

/** How much a finding matters. */
public enum Severity {
    /** The email cannot be sent. */
    ERROR,
    /** The email can be sent, but should be improved. */
    WARNING
}
