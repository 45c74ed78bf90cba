package com.dryjets.email.contact;

import com.dryjets.contracts.value.EmailAddresses;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data of a contact from a request, a file or an event; its email address is valid.
 *
 * @param key identifies the contact in the system it comes from
 * @param email as it is written
 * @param tags null if unspecified
 * @param attributes its own fields, typed as {@link FieldRules} stores them; null if unspecified
 * @param consent null if unspecified
 */
public record ContactData(
        @Nullable String key,
        String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String timeZone,
        @Nullable String locale,
        @Nullable List<String> tags,
        @Nullable Map<String, Object> attributes,
        @Nullable Consent consent) {

    /** Returns the normalized address, which identifies the contact. */
    public String address() {
        return EmailAddresses.identity(email);
    }
}
