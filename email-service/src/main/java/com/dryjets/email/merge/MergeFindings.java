package com.dryjets.email.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the merge tags of an email before it is sent. */
public final class MergeFindings {

    /** The fields that every contact has. */
    public static final Set<String> CONTACT_FIELDS =
            Set.of("email", "firstName", "lastName", "key", "timeZone", "locale", "tags");

    /** The links of which an email may say where they stand. */
    private static final Set<String> LINKS = Set.of("unsubscribe", "viewInBrowser");

    private static final Map<String, MergeFormat> FORMATS = Map.of(
            "/subject", MergeFormat.LINE,
            "/previewText", MergeFormat.LINE,
            "/htmlContent", MergeFormat.HTML,
            "/textContent", MergeFormat.TEXT);

    private final Set<String> fields;

    /**
     * Prepares to check.
     *
     * @param fields the declared fields of the tenant's contacts
     */
    public MergeFindings(Set<String> fields) {
        this.fields = Set.copyOf(fields);
    }

    /** Lists what must be corrected in an email; parts that are missing are null. */
    public List<MergeFinding> of(
            @Nullable String subject, @Nullable String previewText, @Nullable String html, @Nullable String text) {
        return Stream.of(
                        part("/subject", subject),
                        part("/previewText", previewText),
                        part("/htmlContent", html),
                        part("/textContent", text))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Lists what would keep the whole page of an email from being compiled, though its parts are right: it is too long, or a
     * merge tag has got into its styles.
     */
    public static List<MergeFinding> ofPage(String page) {
        MergeParser parser = new MergeParser(page, MergeFormat.HTML, List.of());
        parser.parse();
        return invalid("/htmlContent", parser);
    }

    /** Returns whether a text could have merge tags. */
    public static boolean mayHaveTags(@Nullable String text) {
        return text != null && (text.contains("{{") || text.contains("{%"));
    }

    private List<MergeFinding> part(String pointer, @Nullable String source) {
        if (source == null) {
            return List.of();
        }
        MergeParser parser = new MergeParser(source, FORMATS.getOrDefault(pointer, MergeFormat.TEXT), List.of());
        MergeTemplate template = parser.parse();
        List<MergeFinding> findings = new ArrayList<>(invalid(pointer, parser));
        template.references().forEach(reference -> {
            @Nullable String problem = problem(reference);
            if (problem != null) {
                findings.add(new MergeFinding(
                        MergeCode.MERGE_FIELD_UNKNOWN, pointer, reference.line(), reference.column(), problem));
            }
        });
        return findings;
    }

    private static List<MergeFinding> invalid(String pointer, MergeParser parser) {
        return parser.errors().stream()
                .map(error -> new MergeFinding(
                        MergeCode.MERGE_TAG_INVALID, pointer, error.line(), error.column(), error.message()))
                .toList();
    }

    private @Nullable String problem(MergeReference reference) {
        String name = reference.keys().isEmpty() ? "" : reference.keys().getFirst();
        return switch (reference.root()) {
            case MergeNames.CONTACT ->
                CONTACT_FIELDS.contains(name) || fields.contains(name)
                        ? null
                        : "No field “%s” of contacts is declared. Correct the name, or declare the field."
                                .formatted(name);
            case MergeNames.LINKS ->
                LINKS.contains(name)
                        ? null
                        : "There is no link “%s”. Use links.unsubscribe or links.viewInBrowser.".formatted(name);
            default -> "Only transactional emails have data. Use a field of contacts.";
        };
    }
}
