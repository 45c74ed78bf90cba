package com.dryjets.email.validation;

import com.dryjets.email.merge.MergeFinding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something to improve in an email.
 *
 * @param where JSON pointer to the block, or to the member of the email
 * @param element the element of its HTML, or the words
 * @param message what is wrong
 * @param fix what to do
 */
public record Finding(
        FindingCode code,
        Severity severity,

        @Schema(
                description = "JSON pointer to the block, or to the member of the email.",
                examples = {"/blocks/3/columns/0/blocks/1", "/subject"})
        String where,

        @Schema(examples = "<img src=\"https://example.com/spring.jpg\">") @Nullable
        String element,

        String message,
        String fix) {

    public static Finding of(FindingCode code, String where, String message, String fix) {
        return new Finding(code, code.severity(), where, null, message, fix);
    }

    /** Returns a mistake of a merge tag. */
    public static Finding of(MergeFinding mistake) {
        FindingCode code = FindingCode.valueOf(mistake.code().name());
        return new Finding(
                code,
                code.severity(),
                mistake.pointer(),
                "line %d, column %d".formatted(mistake.line(), mistake.column()),
                mistake.message(),
                "Correct the merge tag, or remove it.");
    }

    /** Returns the same finding in a variant of the email's A/B test, counted from 0. */
    public Finding ofVariant(int at, String name) {
        return new Finding(
                code,
                severity,
                "/abTest/variants/" + at + where,
                element,
                "Variant %s: %s".formatted(name, message),
                fix);
    }

    static Finding in(FindingCode code, String where, String element, String message, String fix) {
        return new Finding(code, code.severity(), where, element, message, fix);
    }
}
