package com.dryjets.email.email;

import com.dryjets.email.design.Source;
import com.dryjets.email.merge.InvalidMergeTags;
import com.dryjets.email.merge.MergeFinding;
import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.rendering.EmailBody;
import com.dryjets.email.validation.MergeChecks;
import com.dryjets.kit.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a variant changes in its email; null keeps what the email has.
 *
 * @param source what its body was designed with; null like the body
 */
public record EmailVariant(
        @Nullable String subject,
        @Nullable String previewText,
        @Nullable String sender,
        @Nullable String replyTo,
        @Nullable Source source,
        @Nullable EmailBody body) {

    /** Returns the language of an email, which its variants have as well. */
    public static String language(EmailCampaign email) {
        return email.content.language;
    }

    /** Returns the links of an email and its variants; their positions number them. Requires content. */
    public static List<String> links(EmailCampaign email, List<EmailVariant> variants) {
        List<String> links = variants.isEmpty() ? email.compile().links() : List.of();
        for (EmailVariant variant : variants) {
            links = variant.compile(email, links).links();
        }
        return links;
    }

    /** Finds a mistake in the merge tags of an email or its variants. Requires content. */
    static Optional<MergeFinding> mistake(
            EmailCampaign email, List<EmailVariant> variants, Set<String> declaredFields) {
        List<MergeFinding> own =
                MergeChecks.of(declaredFields, email.content.subject, email.content.previewText, email.content.body());
        return Stream.concat(
                        own.stream(),
                        variants.stream().flatMap(variant -> variant.mergeFindings(declaredFields).stream()))
                .findFirst();
    }

    /** Returns the variant as its recipients will see it. */
    public EmailPreview preview(EmailCampaign email, Instant now) {
        String from = sender == null ? email.sender : sender;
        if (!email.hasContent()) {
            return new EmailPreview(from, email.content.subject, null, null);
        }
        try {
            return EmailPreview.of(from, compile(email, List.of()), Map.of(), now);
        } catch (InvalidMergeTags e) {
            throw Problem.conflict("The variant has invalid merge tags. Validate the email to see which.");
        }
    }

    /** Lists what is wrong with the merge tags of its own parts. */
    public List<MergeFinding> mergeFindings(Set<String> declaredFields) {
        return MergeChecks.of(declaredFields, subject, previewText, body);
    }

    private CompiledEmail compile(EmailCampaign email, List<String> known) {
        EmailBody own = email.content.body();
        return CompiledEmail.of(
                subject == null ? Objects.requireNonNull(email.content.subject) : subject,
                previewText == null ? email.content.previewText : previewText,
                body == null ? own : body.inLanguageOf(own),
                known);
    }
}
