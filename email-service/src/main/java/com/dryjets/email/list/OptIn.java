package com.dryjets.email.list;

/** How people subscribe to a list. */
public enum OptIn {
    /** At once. */
    SINGLE,
    /** After they confirmed it by a link that is emailed to them. */
    DOUBLE
}
