package com.dryjets.email.design;

import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The content that a request gives in one of four ways. */
public record ContentChoice(
        @Nullable String html,
        @Nullable List<Block> blocks,
        @Nullable String mjml,
        @Nullable UUID templateId) {

    /** A generous limit: email clients truncate much shorter messages already (Gmail at 102 kB). */
    public static final int LONGEST = 500_000;

    /** Fails with 400 if the content is given in several ways, or the blocks break a rule. */
    public ContentChoice checked() {
        List<FieldError> errors = errors("");
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
        return this;
    }

    /**
     * Lists what is wrong with the choice: it is given in several ways, or the blocks break a rule.
     *
     * @param pointer to the object that the choice is a part of
     */
    public List<FieldError> errors(String pointer) {
        List<String> given = given();
        if (given.size() > 1) {
            return given.stream()
                    .skip(1)
                    .map(other -> new FieldError(
                            pointer + other,
                            "must be omitted, since " + given.getFirst().substring(1) + " is given"))
                    .toList();
        }
        return blocks == null ? List.of() : BlockRules.errors(blocks, pointer + "/blocks");
    }

    /** The same; also fails with 400 if no content is given. */
    public ContentChoice required() {
        if (isEmpty()) {
            throw Problem.badField("/blocks", "is missing; give blocks, mjml, htmlContent or templateId");
        }
        return checked();
    }

    /** Returns whether no content is given. */
    public boolean isEmpty() {
        return given().isEmpty();
    }

    private List<String> given() {
        List<String> given = new ArrayList<>();
        addIf(given, html, "/htmlContent");
        addIf(given, blocks, "/blocks");
        addIf(given, mjml, "/mjml");
        addIf(given, templateId, "/templateId");
        return given;
    }

    private static void addIf(List<String> given, @Nullable Object value, String pointer) {
        if (value != null) {
            given.add(pointer);
        }
    }

    /** Returns what is given itself; null if nothing is, or only a template is named. */
    public @Nullable Source source() {
        if (html != null) {
            return new Source(Source.Type.HTML, html);
        }
        if (mjml != null) {
            return new Source(Source.Type.MJML, mjml);
        }
        return blocks == null ? null : Source.of(blocks);
    }
}
