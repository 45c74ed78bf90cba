package com.dryjets.email.contact;

import com.dryjets.contracts.value.EmailAddresses;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data of a contact from a request, a file or an event; its email address is valid.
 *
 * @param key identifies the contact in the system it comes from
 * @param tags null if unspecified
 * @param attributes null if unspecified
 */
public record ContactData(
        @Nullable String key,
        String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String timeZone,
        @Nullable List<String> tags,
        @Nullable Map<String, String> attributes) {

    /** Returns the normalized address, which identifies the contact. */
    public String address() {
        return EmailAddresses.identity(email);
    }
}
