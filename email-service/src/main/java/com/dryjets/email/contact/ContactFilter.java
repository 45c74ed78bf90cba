package com.dryjets.email.contact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts to list; null does not restrict.
 *
 * @param q the start of an address, of a first and last name, or of a last name
 */
record ContactFilter(
        @Nullable String q,
        @Nullable String tag,
        @Nullable ConsentStatus consent,
        @Nullable UUID listId,
        @Nullable UUID segmentId) {

    ContactFilter {
        q = q == null || q.isBlank()
                ? null
                : Normalizer.normalize(q.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        tag = tag == null || tag.isBlank() ? null : tag.strip();
    }
}
