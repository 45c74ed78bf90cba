package com.dryjets.email.segment;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Contacts that have changed, by what about them has.
 *
 * @param changed anything
 * @param engaged what they have opened or clicked
 * @param received what they have received
 */
record ContactNotes(Set<UUID> changed, Set<UUID> engaged, Set<UUID> received) {

    static ContactNotes of(RowSet<Row> rows) {
        ContactNotes notes = new ContactNotes(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        rows.forEach(row -> notes.by(row.getString("cause")).add(row.getUUID("contact_id")));
        return notes;
    }

    private Set<UUID> by(@Nullable String cause) {
        return switch (cause) {
            case null -> changed;
            case "ENGAGEMENT" -> engaged;
            case "RECEIPT" -> received;
            default -> throw new IllegalStateException("Unknown cause of a note: " + cause);
        };
    }

    /** Returns the contacts that may have become or ceased to be members of a segment. */
    Set<UUID> concerning(Dependence segment) {
        Set<UUID> contacts = new HashSet<>(changed);
        if (segment.readsEngagement()) {
            contacts.addAll(engaged);
        }
        if (segment.readsReceipts()) {
            contacts.addAll(received);
        }
        return contacts;
    }

    boolean isEmpty() {
        return changed.isEmpty() && engaged.isEmpty() && received.isEmpty();
    }
}
