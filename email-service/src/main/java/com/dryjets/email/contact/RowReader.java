package com.dryjets.email.contact;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.contracts.value.Instants;
import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.contracts.value.Texts;
import com.dryjets.contracts.value.TimeZones;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file as contacts. An empty cell leaves its field unspecified. */
final class RowReader {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_TAGS = 100;
    private static final int LONGEST_TAG = 100;

    private final List<ColumnTarget> targets;
    private final Map<String, FieldType> types;
    private final List<NumberStyle> styles;
    private final Predicate<String> isErased;
    private final Instant now;

    /**
     * Makes a reader.
     *
     * @param styles how each column writes numbers
     * @param isErased whether the owner of an address or a key was erased and asked not to be imported again
     * @param now when consent without a time of its own is said to have been given
     */
    RowReader(
            List<ColumnTarget> targets,
            Map<String, FieldType> types,
            List<NumberStyle> styles,
            Predicate<String> isErased,
            Instant now) {
        this.targets = targets;
        this.types = types;
        this.styles = List.copyOf(styles);
        this.isErased = isErased;
        this.now = now;
    }

    /** The parts of a contact as they are read. */
    private static final class Parts {
        private final Map<ColumnTarget.Kind, String> texts = new HashMap<>();
        private final Map<String, Object> fields = new HashMap<>();

        private @Nullable String text(ColumnTarget.Kind kind) {
            return texts.get(kind);
        }
    }

    FileRow read(long line, List<String> cells) {
        try {
            return new FileRow.Valid(contact(parts(cells)));
        } catch (InvalidValue e) {
            return new FileRow.Rejected(line, e.getMessage(), namesErased(cells) ? List.of() : cells);
        }
    }

    /** What is rejected is kept for a while, but nothing about people who were erased. */
    private boolean namesErased(List<String> cells) {
        return cells.stream()
                .map(CellText::clean)
                .anyMatch(cell -> isErased.test(EmailAddresses.identity(address(cell)))
                        || isErased.test(ErasedAddressRepository.ofKey(cell)));
    }

    private static String address(String cell) {
        return cell.regionMatches(true, 0, "mailto:", 0, 7) ? cell.substring(7) : cell;
    }

    private Parts parts(List<String> cells) {
        Parts parts = new Parts();
        for (int i = 0; i < cells.size(); i++) {
            String cell = CellText.clean(cells.get(i));
            if (cell.isEmpty()) {
                continue;
            }
            if (i >= targets.size()) {
                throw new InvalidValue(
                        "the row has more cells than the header; a cell with a separator must be in quotes");
            }
            if (targets.get(i).kind() != ColumnTarget.Kind.IGNORE) {
                add(parts, i, cell);
            }
        }
        if (parts.fields.size() > FieldRules.MOST_FIELDS) {
            throw new InvalidValue("the row has more than %d fields of its own; ignore some of the columns"
                    .formatted(FieldRules.MOST_FIELDS));
        }
        return parts;
    }

    private void add(Parts parts, int column, String cell) {
        if (cell.length() > FieldRules.LONGEST_TEXT) {
            throw new InvalidValue("the row has a cell with more than " + FieldRules.LONGEST_TEXT + " characters");
        }
        Texts.require(cell);
        ColumnTarget target = targets.get(column);
        if (target.kind() == ColumnTarget.Kind.FIELD) {
            parts.fields.put(target.field(), value(target.field(), cell, styles.get(column)));
        } else {
            parts.texts.put(target.kind(), cell);
        }
    }

    private Object value(String name, String cell, NumberStyle style) {
        FieldType type = types.getOrDefault(name, FieldType.TEXT);
        return named(name, () -> FieldRules.value(type, CellText.value(type, cell, style), types.containsKey(name)));
    }

    private ContactData contact(Parts parts) {
        String email = email(parts.text(ColumnTarget.Kind.EMAIL));
        @Nullable String key = name(parts, ColumnTarget.Kind.KEY);
        if (key != null && isErased.test(ErasedAddressRepository.ofKey(key))) {
            throw new InvalidValue("the key belongs to a person who was erased and asked not to be imported again");
        }
        return new ContactData(
                key,
                email,
                name(parts, ColumnTarget.Kind.FIRST_NAME),
                name(parts, ColumnTarget.Kind.LAST_NAME),
                valid(parts, ColumnTarget.Kind.TIME_ZONE, TimeZones::require),
                valid(parts, ColumnTarget.Kind.LOCALE, LanguageTags::require),
                tags(parts.text(ColumnTarget.Kind.TAGS)),
                parts.fields.isEmpty() ? null : parts.fields,
                consent(parts));
    }

    private String email(@Nullable String cell) {
        if (cell == null) {
            throw new InvalidValue("the row has no email address");
        }
        String email = EmailAddresses.written(address(cell))
                .orElseThrow(() -> new InvalidValue("email must be a valid email address"));
        if (isErased.test(EmailAddresses.identity(email))) {
            throw new InvalidValue("the address belongs to a person who was erased and asked not to be imported again");
        }
        return email;
    }

    private static @Nullable String name(Parts parts, ColumnTarget.Kind kind) {
        return valid(parts, kind, text -> {
            if (text.length() > LONGEST_NAME) {
                throw new InvalidValue("must have at most " + LONGEST_NAME + " characters");
            }
            return text;
        });
    }

    private static @Nullable String valid(Parts parts, ColumnTarget.Kind kind, UnaryOperator<String> rule) {
        @Nullable String text = parts.text(kind);
        return text == null ? null : named(kind.code(), () -> rule.apply(text));
    }

    private static <T> T named(String name, java.util.function.Supplier<T> rule) {
        try {
            return rule.get();
        } catch (InvalidValue e) {
            throw new InvalidValue(name + " " + e.getMessage());
        }
    }

    private static @Nullable List<String> tags(@Nullable String cell) {
        if (cell == null) {
            return null;
        }
        List<String> tags = CellText.entries(cell);
        if (tags.size() > MOST_TAGS || tags.stream().anyMatch(tag -> tag.length() > LONGEST_TAG)) {
            throw new InvalidValue(
                    "tags must be at most %d of at most %d characters".formatted(MOST_TAGS, LONGEST_TAG));
        }
        return tags;
    }

    private @Nullable Consent consent(Parts parts) {
        @Nullable String status = parts.text(ColumnTarget.Kind.CONSENT);
        if (status == null) {
            return null;
        }
        ConsentStatus read = named("consent", () -> status(status));
        @Nullable String source = name(parts, ColumnTarget.Kind.CONSENT_SOURCE);
        @Nullable String at = parts.text(ColumnTarget.Kind.CONSENT_AT);
        Instant when = at == null ? now : named("consentAt", () -> instant(at));
        return named("consentAt", () -> new Consent(read, source == null ? "import" : source, when).toldAt(now));
    }

    private static ConsentStatus status(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "granted", "subscribed", "opted in", "opt-in", "true", "yes", "1", "ja", "oui" ->
                ConsentStatus.GRANTED;
            case "withdrawn", "unsubscribed", "opted out", "opt-out", "false", "no", "0", "nein", "non" ->
                ConsentStatus.WITHDRAWN;
            case "pending", "unconfirmed" -> ConsentStatus.PENDING;
            case "unknown" -> ConsentStatus.UNKNOWN;
            default -> throw new InvalidValue("must be granted, withdrawn, pending or unknown");
        };
    }

    private static Instant instant(String text) {
        return text.length() <= 10
                ? Instants.require(
                        CellText.day(text).atStartOfDay(ZoneOffset.UTC).toInstant())
                : Instants.parse(text.replace(' ', 'T'));
    }
}
