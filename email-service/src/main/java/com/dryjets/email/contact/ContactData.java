package com.dryjets.email.contact;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contact as someone hands it in, its address checked.
 *
 * @param key the contact's name in the system it comes from
 * @param tags null: not said
 * @param attributes null: not said
 */
public record ContactData(
        @Nullable String key,
        String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String timeZone,
        @Nullable List<String> tags,
        @Nullable Map<String, String> attributes) {

    /** What makes it the same contact. */
    public String address() {
        return AddressRules.identity(email);
    }
}
