package com.dryjets.email.transactional;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.kit.problem.Problem;
import io.vertx.core.json.Json;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to send one email to one person.
 *
 * @param templateId a built-in template or one of your own. It must have a subject, and no link to unsubscribe: set
 *     {@code links} of its footer to false
 */
public record SendTransactional(
        @Schema(
                description = "Your id of the email, such as that of the order. Repeating it sends nothing more, for 30"
                        + " days.",
                examples = "order-4711-confirmation")
        @NotBlank
        @Size(max = 200)
        String externalId,

        @NotNull UUID templateId,

        @Schema(examples = "anna@example.com") @NotBlank @Size(max = 320)
        String to,

        @Schema(
                description = "What the template shows as data: {{ data.orderNumber }}. If there is a contact with this"
                        + " address, the template can show its fields too.",
                examples = "{\"orderNumber\": \"4711\"}")
        @Nullable
        @Size(max = 200)
        Map<String, Object> data,

        @Schema(
                description = "The address of a verified sender; that of the platform if omitted.",
                examples = "orders@sunrise.example")
        @Nullable
        String from,

        @Nullable String replyTo,

        @Schema(description = "That of the template if omitted.", examples = "en") @Nullable @Size(max = 35)
        String language) {

    private static final int MOST_DATA = 100_000;

    /** Returns the request with normalized addresses; fails with 400 for an invalid one, or for too much data. */
    SendTransactional checked() {
        if (Json.encode(values()).length() > MOST_DATA) {
            throw Problem.badField("/data", "must have at most %d characters as JSON".formatted(MOST_DATA));
        }
        return new SendTransactional(
                externalId.strip(),
                templateId,
                address("/to", to),
                data,
                from == null ? null : address("/from", from),
                replyTo == null ? null : address("/replyTo", replyTo),
                language);
    }

    Map<String, Object> values() {
        return data == null ? Map.of() : data;
    }

    private static String address(String pointer, String text) {
        return EmailAddresses.parse(text).orElseThrow(() -> Problem.badField(pointer, "must be a valid email address"));
    }
}
