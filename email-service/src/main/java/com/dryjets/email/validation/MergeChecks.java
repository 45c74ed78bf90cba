package com.dryjets.email.validation;

import com.dryjets.email.design.BlockPlaces;
import com.dryjets.email.design.Design;
import com.dryjets.email.merge.MergeCode;
import com.dryjets.email.merge.MergeFinding;
import com.dryjets.email.merge.MergeFindings;
import com.dryjets.email.merge.SourceLines;
import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.rendering.EmailBody;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the merge tags of an email as it will be sent. Takes milliseconds: call it on a worker thread. */
public final class MergeChecks {

    private MergeChecks() {}

    /**
     * Lists what must be corrected; parts that are missing are null.
     *
     * @param fields the declared fields of the tenant's contacts
     */
    public static List<MergeFinding> of(
            Set<String> fields, @Nullable String subject, @Nullable String previewText, @Nullable EmailBody body) {
        return of(fields, subject, previewText, body, BlockPlaces.NONE);
    }

    /**
     * Lists the same, each mistake with its block; the design is null while the email has no content.
     *
     * @param fields the declared fields of the tenant's contacts
     */
    public static List<MergeFinding> of(
            Set<String> fields, @Nullable String subject, @Nullable String previewText, @Nullable Design design) {
        return design == null
                ? of(fields, subject, previewText, null, BlockPlaces.NONE)
                : of(fields, subject, previewText, design.body(), design.places());
    }

    private static List<MergeFinding> of(
            Set<String> fields,
            @Nullable String subject,
            @Nullable String previewText,
            @Nullable EmailBody body,
            BlockPlaces places) {
        List<MergeFinding> findings = new MergeFindings(fields)
                .of(subject, previewText, body == null ? null : body.html(), body == null ? null : body.text());
        if (body != null && !places.isEmpty() && !findings.isEmpty()) {
            findings = inBlocks(findings, new SourceLines(body.html()), places);
        }
        boolean invalid = findings.stream().anyMatch(finding -> finding.code() == MergeCode.MERGE_TAG_INVALID);
        if (body == null || invalid) {
            return findings;
        }
        // The page has more than its parts: styles, and what sanitizing and the layout add.
        String page = CompiledEmail.page(Objects.requireNonNullElse(subject, ""), previewText, body);
        return Stream.concat(findings.stream(), MergeFindings.ofPage(page).stream())
                .toList();
    }

    private static List<MergeFinding> inBlocks(List<MergeFinding> findings, SourceLines lines, BlockPlaces places) {
        return findings.stream()
                .map(finding -> finding.pointer().equals(Body.POINTER)
                        ? places.at(lines.offset(finding.line(), finding.column()))
                                .map(finding::in)
                                .orElse(finding)
                        : finding)
                .toList();
    }
}
