package com.dryjets.email.contact;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Contacts to write in one statement. Each address and each key occurs once. */
final class ContactBatch {

    private final Map<String, ContactData> byAddress = new LinkedHashMap<>();
    private final Map<String, String> addressByKey = new HashMap<>();
    private final BinaryOperator<ContactData> sameAddress;

    private ContactBatch(BinaryOperator<ContactData> sameAddress) {
        this.sameAddress = sameAddress;
    }

    /** Makes a batch of contacts with all of their data: of one address, the last counts. */
    static ContactBatch replacing(List<ContactData> contacts) {
        return of(contacts, (earlier, later) -> later);
    }

    /** Makes a batch of contacts that may leave data unspecified: what a later one leaves out stays. */
    static ContactBatch merging(List<ContactData> contacts) {
        return of(contacts, ContactBatch::merged);
    }

    private static ContactBatch of(List<ContactData> contacts, BinaryOperator<ContactData> sameAddress) {
        ContactBatch batch = new ContactBatch(sameAddress);
        contacts.forEach(batch::add);
        return batch;
    }

    private void add(ContactData contact) {
        String address = contact.address();
        @Nullable ContactData known = byAddress.get(address);
        ContactData added = contact;
        if (contact.key() != null) {
            @Nullable String before = addressByKey.put(contact.key(), address);
            if (before != null && !before.equals(address)) {
                added = sameAddress.apply(byAddress.remove(before), contact);
            }
        }
        if (known == null) {
            byAddress.put(address, added);
            return;
        }
        if (known.key() != null && contact.key() != null && !known.key().equals(contact.key())) {
            addressByKey.remove(known.key());
        }
        byAddress.put(address, sameAddress.apply(known, added));
    }

    private static ContactData merged(ContactData earlier, ContactData later) {
        return new ContactData(
                later.key() == null ? earlier.key() : later.key(),
                later.email(),
                later.firstName() == null ? earlier.firstName() : later.firstName(),
                later.lastName() == null ? earlier.lastName() : later.lastName(),
                later.timeZone() == null ? earlier.timeZone() : later.timeZone(),
                later.locale() == null ? earlier.locale() : later.locale(),
                later.tags() == null ? earlier.tags() : later.tags(),
                merged(earlier.attributes(), later.attributes()),
                merged(earlier.consent(), later.consent()));
    }

    private static @Nullable Map<String, Object> merged(
            @Nullable Map<String, Object> earlier, @Nullable Map<String, Object> later) {
        if (earlier == null || later == null) {
            return later == null ? earlier : later;
        }
        Map<String, Object> all = new HashMap<>(earlier);
        all.putAll(later);
        return all;
    }

    /** As between a file and the database: see {@link ContactSql#UPDATE}. A withdrawal in any row counts. */
    private static @Nullable Consent merged(@Nullable Consent earlier, @Nullable Consent later) {
        if (earlier == null || later == null) {
            return later == null ? earlier : later;
        }
        if (later.status() == ConsentStatus.WITHDRAWN && earlier.status() != ConsentStatus.WITHDRAWN) {
            return later;
        }
        boolean keeps = later.status() == ConsentStatus.UNKNOWN
                || earlier.status() == ConsentStatus.WITHDRAWN
                || earlier.status() == later.status()
                || earlier.status() == ConsentStatus.GRANTED && later.status() == ConsentStatus.PENDING
                || earlier.at() != null && later.at() != null && later.at().isBefore(earlier.at());
        return keeps ? earlier : later;
    }

    /** Returns whether a contact may have a new address, because it is identified by its key. */
    boolean hasKeys() {
        return !addressByKey.isEmpty();
    }

    /** Returns the contacts by address, in its order, so that concurrent writers lock them in the same one. */
    SortedMap<String, ContactData> byAddress() {
        return new TreeMap<>(byAddress);
    }

    /** Returns the rows as JSON, by address. */
    String json() {
        List<Map<String, Object>> rows = new ArrayList<>(byAddress.size());
        byAddress().forEach((address, contact) -> rows.add(row(Ids.next(), address, contact)));
        return json(rows);
    }

    static String json(Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Contacts cannot be written as JSON", e);
        }
    }

    private static Map<String, Object> row(UUID id, String address, ContactData contact) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("contact_key", contact.key());
        row.put("email", contact.email());
        row.put("address", address);
        row.put("first_name", contact.firstName());
        row.put("last_name", contact.lastName());
        row.put("time_zone", contact.timeZone());
        row.put("locale", contact.locale());
        row.put("tags", contact.tags());
        row.put("attributes", contact.attributes());
        if (contact.consent() != null) {
            row.put("consent", contact.consent().status());
            row.put("consent_source", contact.consent().source());
            row.put("consent_at", contact.consent().at());
        }
        return row;
    }
}
