package com.dryjets.email.design;

import com.dryjets.kit.problem.Problem;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The language of an email, by which screen readers choose their voice.
 *
 * @param tag such as {@code en} or {@code pt-BR} (BCP 47)
 */
public record Language(String tag) {

    public static final Language ENGLISH = new Language("en");

    /** ISO 15924 codes of the scripts, and ISO 639 codes of the languages, that are written from right to left. */
    private static final Set<String> RIGHT_TO_LEFT = Set.of(
            "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps",
            "sd", "syr", "ug", "ur", "yi");

    /** Returns a language in its usual spelling; fails with 400 unless it is well-formed. */
    public static Language of(@Nullable String tag) {
        if (tag == null) {
            return ENGLISH;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag.strip()).build();
            if (!locale.getLanguage().isEmpty()) {
                return new Language(locale.toLanguageTag());
            }
        } catch (IllformedLocaleException e) {
            // Answered below.
        }
        throw Problem.badField("/language", "must be a language tag such as en or pt-BR");
    }

    /** Returns a language that other systems name; English if they name none, or none that is well-formed. */
    public static Language orEnglish(@Nullable String tag) {
        return orElse(tag == null ? "" : tag, ENGLISH);
    }

    /** Returns a language that a page names; the other one if it names none, or none that is well-formed. */
    static Language orElse(String tag, Language other) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.getLanguage().isEmpty() ? other : new Language(locale.toLanguageTag());
    }

    public boolean isRightToLeft() {
        Locale locale = Locale.forLanguageTag(tag);
        return RIGHT_TO_LEFT.contains(locale.getScript().isEmpty() ? locale.getLanguage() : locale.getScript());
    }
}
