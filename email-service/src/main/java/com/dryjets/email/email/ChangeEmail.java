package com.dryjets.email.email;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.kit.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to update an email; omitted fields keep their values. */
public record ChangeEmail(
        @Nullable @Size(max = 255) @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE)
        String subject,

        @Nullable @Size(max = 255) @Pattern(regexp = ONE_LINE, message = ONE_LINE_MESSAGE)
        String previewText,

        @Nullable @Size(max = MAX_CONTENT) String htmlContent,
        @Nullable @Size(max = MAX_CONTENT) String textContent,
        @Nullable @Valid EmailAudience audience,

        @Schema(
                description =
                        "The address of a verified sender, or that of the platform, which is the default. A draft may"
                                + " name another, but cannot be sent then.",
                examples = "news@sunrise.example")
        @Nullable
        String from,

        @Nullable String replyTo) {

    /** A generous limit: email clients truncate much shorter messages already (Gmail at 102 kB). */
    static final int MAX_CONTENT = 500_000;

    static final String ONE_LINE = "[^\\u0000-\\u001f\\u007f]*";
    static final String ONE_LINE_MESSAGE = "must be one line without control characters";

    /** Returns the change with normalized addresses; fails with 400 for an invalid address. */
    ChangeEmail checked() {
        return new ChangeEmail(
                subject,
                previewText,
                htmlContent,
                textContent,
                audience,
                address("/from", from),
                address("/replyTo", replyTo));
    }

    private static @Nullable String address(String pointer, @Nullable String text) {
        return text == null
                ? null
                : EmailAddresses.parse(text)
                        .orElseThrow(() -> Problem.badField(pointer, "must be a valid email address"));
    }
}
