package com.dryjets.email.contact;

import com.dryjets.contracts.value.InvalidValue;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** Languages by their BCP 47 tags, such as {@code de-AT}. */
final class LanguageTags {

    static final String RULE = "must be a language tag such as de or de-AT";

    private LanguageTags() {}

    /** Returns the canonical form of a tag; an underscore, as Java and POSIX write it, is accepted. */
    static String require(String text) {
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(text.strip().replace('_', '-'))
                    .build()
                    .toLanguageTag();
            if (tag.equals("und") || tag.length() > 35) {
                throw new InvalidValue(RULE);
            }
            return tag;
        } catch (IllformedLocaleException e) {
            throw new InvalidValue(RULE);
        }
    }
}
