package com.dryjets.email.contact;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.contracts.value.TimeZones;
import com.dryjets.kit.problem.Problem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a contact file. An empty cell leaves its field unspecified. */
final class ContactColumns {

    private static final Set<String> FIELDS = Set.of("key", "email", "first_name", "last_name", "time_zone", "tags");
    private static final int LONGEST_VALUE = 1000;

    private final List<String> names;

    private ContactColumns(List<String> names) {
        this.names = names;
    }

    /** A row that was read. */
    sealed interface Row {}

    record Valid(ContactData contact) implements Row {}

    record Invalid(String reason) implements Row {}

    static ContactColumns of(List<String> header) {
        List<String> names = header.stream().map(ContactColumns::name).toList();
        if (!names.contains("email")) {
            throw Problem.badField("", "must have a column named email");
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw Problem.badField("", "must not have two columns of the same name");
        }
        if (names.contains("")) {
            throw Problem.badField("", "must name every column");
        }
        return new ContactColumns(names);
    }

    Row read(List<String> cells) {
        if (cells.size() > names.size()) {
            return new Invalid("has more fields than the header");
        }
        if (cells.stream().anyMatch(cell -> cell.length() > LONGEST_VALUE)) {
            return new Invalid("has a field with more than " + LONGEST_VALUE + " characters");
        }
        if (cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
            return new Invalid("contains a NUL character");
        }
        Optional<String> email = Optional.ofNullable(cell(cells, "email")).flatMap(EmailAddresses::parse);
        if (email.isEmpty()) {
            return new Invalid("email must be a valid email address");
        }
        @Nullable String timeZone = cell(cells, "time_zone");
        if (timeZone != null && !TimeZones.isValid(timeZone)) {
            return new Invalid("time_zone " + TimeZones.RULE);
        }
        return new Valid(new ContactData(
                cell(cells, "key"),
                email.get(),
                cell(cells, "first_name"),
                cell(cells, "last_name"),
                timeZone,
                tags(cell(cells, "tags")),
                attributes(cells)));
    }

    private static String name(String header) {
        String name = header.strip();
        String lower = name.toLowerCase(Locale.ROOT);
        return FIELDS.contains(lower) ? lower : name;
    }

    private @Nullable String cell(List<String> cells, String name) {
        int index = names.indexOf(name);
        return index < 0 || index >= cells.size() || cells.get(index).isBlank()
                ? null
                : cells.get(index).strip();
    }

    private static @Nullable List<String> tags(@Nullable String cell) {
        return cell == null
                ? null
                : Arrays.stream(cell.split(";"))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
    }

    private Map<String, String> attributes(List<String> cells) {
        Map<String, String> attributes = new HashMap<>();
        for (String name : names) {
            @Nullable String value = FIELDS.contains(name) ? null : cell(cells, name);
            if (value != null) {
                attributes.put(name, value);
            }
        }
        return attributes;
    }
}
