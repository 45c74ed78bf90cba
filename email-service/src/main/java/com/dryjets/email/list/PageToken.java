package com.dryjets.email.list;

import java.time.Instant;
import java.util.UUID;

/**
 * What a link to a public page carries.
 *
 * @param id of the list or contact
 * @param contact for confirmations; else the same as id
 * @param expires when the link ends
 * @param request which request to subscribe it confirms; empty for other links
 */
record PageToken(Kind kind, String tenant, UUID id, UUID contact, Instant expires, String request) {

    enum Kind {
        SUBSCRIBE,
        CONFIRM,
        PREFERENCES
    }
}
