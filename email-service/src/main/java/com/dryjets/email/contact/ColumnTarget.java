package com.dryjets.email.contact;

import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.contracts.value.Texts;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a column are.
 *
 * @param kind a part of the contact
 * @param field the name of an own field; only for {@link Kind#FIELD}
 */
record ColumnTarget(Kind kind, @Nullable String field) {

    private static final String FIELD_PREFIX = "field:";
    private static final ColumnTarget IGNORED = new ColumnTarget(Kind.IGNORE, null);

    enum Kind {
        EMAIL(
                "email",
                "emailaddress",
                "emailadresse",
                "mail",
                "mailaddress",
                "eaddress",
                "correo",
                "courriel",
                "epost"),
        KEY("key", "contactkey", "externalid"),
        FIRST_NAME("firstname", "givenname", "forename", "vorname", "prenom", "nombre"),
        LAST_NAME("lastname", "surname", "familyname", "nachname", "nom", "apellido", "apellidos"),
        TIME_ZONE("timezone", "zeitzone"),
        LOCALE("locale", "language", "sprache"),
        TAGS("tags", "tag"),
        CONSENT("consent", "consentstatus"),
        CONSENT_SOURCE("consentsource"),
        CONSENT_AT("consentat", "consentdate", "consenttime"),
        FIELD,
        IGNORE;

        private final List<String> headers;

        Kind(String... headers) {
            this.headers = List.of(headers);
        }

        /** The name in a mapping, such as {@code firstName}. */
        String code() {
            StringBuilder code = new StringBuilder();
            for (String word : name().split("_")) {
                String lower = word.toLowerCase(Locale.ROOT);
                code.append(code.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
            }
            return code.toString();
        }
    }

    /**
     * The targets that the names of the columns suggest. A name that occurs twice is a field of its own. What a file of
     * rejected rows tells about them is none of the contact's.
     */
    static List<ColumnTarget> suggest(List<String> header) {
        Set<Kind> kinds = new HashSet<>();
        Set<String> names = new HashSet<>();
        int notes = RejectFile.isHeader(header) ? RejectFile.NOTES.size() : 0;
        return IntStream.range(0, header.size())
                .mapToObj(i -> i < notes ? IGNORED : suggest(header.get(i), kinds, names))
                .toList();
    }

    private static ColumnTarget suggest(String name, Set<Kind> kinds, Set<String> names) {
        return kind(name)
                .filter(kinds::add)
                .map(kind -> new ColumnTarget(kind, null))
                .orElseGet(() -> field(name, names));
    }

    /** The targets of columns whose names are made up: only the addresses are certain, the others wait to be named. */
    static List<ColumnTarget> unnamed(List<String> header) {
        return header.stream()
                .map(name -> isEmail(name) ? new ColumnTarget(Kind.EMAIL, null) : IGNORED)
                .toList();
    }

    private static ColumnTarget field(String header, Set<String> names) {
        String name = CellText.name(header);
        if (name.isEmpty()) {
            return IGNORED;
        }
        String cut = Texts.start(name, FieldRules.LONGEST_NAME - 4).strip();
        String unique = cut;
        for (int n = 2; !names.add(unique); n++) {
            unique = cut + " " + n;
        }
        return new ColumnTarget(Kind.FIELD, unique);
    }

    static boolean isEmail(String header) {
        return kind(header).filter(kind -> kind == Kind.EMAIL).isPresent();
    }

    private static Optional<Kind> kind(String header) {
        String letters = header.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .replace("é", "e");
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.headers.contains(letters))
                .findFirst();
    }

    /** Reads a target of a mapping: {@code email}, {@code firstName}, {@code ignore}, {@code field:city}. */
    static ColumnTarget parse(String code) {
        if (code.startsWith(FIELD_PREFIX)) {
            return new ColumnTarget(Kind.FIELD, FieldRules.name(code.substring(FIELD_PREFIX.length())));
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.FIELD && kind.code().equals(code))
                .findFirst()
                .map(kind -> new ColumnTarget(kind, null))
                .orElseThrow(() ->
                        new InvalidValue("must be email, key, firstName, lastName, timeZone, locale, tags, consent,"
                                + " consentSource, consentAt, ignore, or field: with a name"));
    }

    String code() {
        return kind == Kind.FIELD ? FIELD_PREFIX + field : kind.code();
    }
}
