package com.dryjets.email.contact;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.contracts.value.TimeZones;
import com.dryjets.kit.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to create a contact.
 *
 * @param attributes own fields: text, or the type that is declared for the field
 */
public record CreateContact(
        @Nullable @Size(min = 1, max = 200) String key,
        @NotBlank @Size(max = 254) String email,
        @Nullable @Size(max = 200) String firstName,
        @Nullable @Size(max = 200) String lastName,
        @Nullable String timeZone,

        @Schema(examples = "de-AT") @Nullable @Size(max = 35)
        String locale,

        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> tags,
        @Nullable @Size(max = 100) Map<@NotBlank @Size(max = 100) String, Object> attributes,
        @Nullable @Valid GiveConsent consent) {

    ContactData data(Map<String, FieldType> types, Instant now) {
        String address = EmailAddresses.written(email)
                .orElseThrow(() -> Problem.badField("/email", "must be a valid email address"));
        if (timeZone != null) {
            Problem.valid("/timeZone", () -> TimeZones.require(timeZone));
        }
        return new ContactData(
                key,
                address,
                firstName,
                lastName,
                timeZone,
                locale == null ? null : Problem.valid("/locale", () -> LanguageTags.require(locale)),
                tags,
                attributes == null ? null : Problem.valid("/attributes", () -> FieldRules.check(types, attributes)),
                consent == null
                        ? null
                        : Problem.valid("/consent/at", () -> consent.consent().toldAt(now)));
    }
}
