package com.dryjets.email.contact;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contacts to write in one statement. Each address and each key occurs once; the last occurrence wins. */
final class ContactBatch {

    private final Map<String, ContactData> byAddress = new HashMap<>();
    private final Map<String, String> addressByKey = new HashMap<>();

    static ContactBatch of(List<ContactData> contacts) {
        ContactBatch batch = new ContactBatch();
        contacts.forEach(batch::add);
        return batch;
    }

    private void add(ContactData contact) {
        if (contact.key() != null) {
            @Nullable String before = addressByKey.put(contact.key(), contact.address());
            if (before != null && !before.equals(contact.address())) {
                byAddress.remove(before);
            }
        }
        @Nullable ContactData replaced = byAddress.put(contact.address(), contact);
        if (replaced != null && replaced.key() != null && !replaced.key().equals(contact.key())) {
            addressByKey.remove(replaced.key());
        }
    }

    /** Returns whether a contact may have a new address, because it is identified by its key. */
    boolean hasKeys() {
        return !addressByKey.isEmpty();
    }

    /** Returns the rows as JSON, sorted by address so that concurrent writers lock them in the same order. */
    String json() {
        List<Map<String, Object>> rows = new ArrayList<>(byAddress.size());
        byAddress.values().stream()
                .sorted(Comparator.comparing(ContactData::address))
                .forEach(contact -> rows.add(row(Ids.next(), contact)));
        try {
            return EventJson.mapper().writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Contacts cannot be written as JSON", e);
        }
    }

    private static Map<String, Object> row(UUID id, ContactData contact) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("contact_key", contact.key());
        row.put("email", contact.email());
        row.put("address", contact.address());
        row.put("first_name", contact.firstName());
        row.put("last_name", contact.lastName());
        row.put("time_zone", contact.timeZone());
        row.put("tags", contact.tags());
        row.put("attributes", contact.attributes());
        return row;
    }
}
