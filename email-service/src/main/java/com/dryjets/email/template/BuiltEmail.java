package com.dryjets.email.template;

import com.dryjets.email.design.Design;
import com.dryjets.email.merge.InvalidMergeTags;
import com.dryjets.email.merge.MergeOverflow;
import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.rendering.Untracked;
import com.dryjets.email.validation.ContentFindings;
import com.dryjets.email.validation.Finding;
import com.dryjets.email.validation.MergeChecks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Content as recipients will see it.
 *
 * @param html the whole page; merge tags show their defaults, or themselves if one is invalid
 * @param mergeHtml the same with its merge tags, to be edited as one's own HTML
 * @param findings what should be improved
 */
public record BuiltEmail(String html, String mergeHtml, String text, List<Finding> findings) {

    /**
     * Shows content.
     *
     * @param fields the declared fields of the tenant's contacts
     */
    static BuiltEmail of(
            @Nullable String subject, @Nullable String previewText, Design design, Set<String> fields, Instant now) {
        List<Finding> findings = Stream.concat(
                        MergeChecks.of(fields, subject, previewText, design).stream()
                                .map(Finding::of),
                        ContentFindings.of(subject, previewText, design).stream())
                .toList();
        String title = Objects.requireNonNullElse(subject, "");
        try {
            CompiledEmail.Copy copy =
                    CompiledEmail.of(title, previewText, design.body()).copy(Map.of(), new Untracked(), now);
            return new BuiltEmail(
                    copy.html().text(), design.body().asOwnHtml(), copy.text().text(), findings);
        } catch (InvalidMergeTags | MergeOverflow e) {
            return new BuiltEmail(
                    CompiledEmail.page(title, previewText, design.body()),
                    design.body().asOwnHtml(),
                    design.body().text(),
                    findings);
        }
    }
}
