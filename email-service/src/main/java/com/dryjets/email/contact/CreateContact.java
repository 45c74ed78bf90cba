package com.dryjets.email.contact;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.contracts.value.TimeZones;
import com.dryjets.kit.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request to create a contact. */
public record CreateContact(
        @Nullable @Size(max = 200) String key,
        @NotBlank @Size(max = 254) String email,
        @Nullable @Size(max = 200) String firstName,
        @Nullable @Size(max = 200) String lastName,
        @Nullable String timeZone,
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> tags,
        @Nullable @Size(max = 100) Map<@NotBlank @Size(max = 100) String, @Size(max = 1000) String> attributes) {

    ContactData data() {
        String address = EmailAddresses.parse(email)
                .orElseThrow(() -> Problem.badField("/email", "must be a valid email address"));
        if (timeZone != null) {
            Problem.valid("/timeZone", () -> TimeZones.require(timeZone));
        }
        return new ContactData(key, address, firstName, lastName, timeZone, tags, attributes);
    }
}
