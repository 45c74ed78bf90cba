package com.dryjets.email.sender;

import java.util.List;

/**
 * What a domain publishes for one purpose.
 *
 * @param name where the record belongs
 * @param expected the TXT record to publish
 * @param found the TXT records of this purpose that are published there
 */
public record DnsFinding(Purpose purpose, String name, String expected, Status status, List<String> found) {

    /** What a record is for. */
    public enum Purpose {
        /** The key that verifies signatures (RFC 6376). */
        DKIM,
        /** The servers that may send (RFC 7208). */
        SPF,
        /** What receivers do with the rest (RFC 7489). */
        DMARC
    }

    /** How what is published compares with what should be. */
    public enum Status {
        /** Not looked up yet. */
        UNCHECKED,
        VALID,
        MISSING,
        /** There is a record, but it does not say what it should. */
        DIFFERENT,
        /** There are several records, of which receivers accept none. */
        SEVERAL,
        /** The name servers did not answer. */
        UNAVAILABLE
    }
}
