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
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A request to update a contact; omitted fields keep their values. The time zone and the locale can be removed by null. */
public record ChangeContact(
        @Nullable @Size(min = 1, max = 254) String email,
        @Nullable @Size(max = 200) String firstName,
        @Nullable @Size(max = 200) String lastName,
        @Nullable Optional<String> timeZone,
        @Nullable Optional<@Size(max = 35) String> locale,
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> tags,
        @Nullable @Size(max = 100) Map<@NotBlank @Size(max = 100) String, Object> attributes,
        @Nullable @Valid GiveConsent consent) {

    ContactData applyTo(ContactView contact, Map<String, FieldType> types, Instant now) {
        String address = email == null
                ? contact.email()
                : EmailAddresses.written(email)
                        .orElseThrow(() -> Problem.badField("/email", "must be a valid email address"));
        return new ContactData(
                contact.key(),
                address,
                firstName == null ? contact.firstName() : firstName,
                lastName == null ? contact.lastName() : lastName,
                timeZone == null ? contact.timeZone() : checked("/timeZone", timeZone, TimeZones::require),
                locale == null ? contact.locale() : checked("/locale", locale, LanguageTags::require),
                Objects.requireNonNullElse(tags, contact.tags()),
                attributes == null
                        ? contact.attributes()
                        : Problem.valid("/attributes", () -> FieldRules.check(types, attributes)),
                consent == null
                        ? contact.consent()
                        : Problem.valid("/consent/at", () -> consent.consent().toldAt(now)));
    }

    private static @Nullable String checked(String pointer, Optional<String> text, UnaryOperator<String> rule) {
        return text.map(given -> Problem.valid(pointer, () -> rule.apply(given)))
                .orElse(null);
    }
}
