package com.dryjets.content.repurposing;

import com.dryjets.content.leo.Line;
import com.dryjets.content.leo.Scene;
import com.dryjets.content.performance.PiecePerformance;
import com.dryjets.content.publication.PublicationView;
import com.dryjets.content.rules.RuleSet;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.llm.Fallback;
import com.dryjets.platform.PlatformRules;
import com.dryjets.platform.Violation;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A content piece.
 *
 * @param voiceId the brand voice that it was written in, which rewriting follows too; absent if there was none or it was
 *     deleted
 * @param engine the engine that wrote it
 * @param fallback why the built-in engine wrote it although a model is configured
 * @param text the text without link and hashtags; of a thread, its first post
 * @param parts the posts of a thread as they are published; empty for a single post
 * @param script the scenes of a video; empty for other pieces
 * @param angle what the piece is built around, such as {@code number} or {@code list}
 * @param lines its sentences with their sources in the post; without those that people have edited
 * @param media addresses of its pictures or videos; of files in the library, links that work for 30 days
 * @param body the text as it is published
 * @param length the length of the body as the platform counts it
 * @param violations platform rules that the piece breaks; it can be approved if only advice is left
 * @param statusReason why it has its status: what a reviewer or a network said
 * @param publications the posts and emails that were made from it
 * @param performance what it has achieved so far; absent before the first metrics
 * @param createdBy who asked for it
 * @param writtenBy who wrote its text as it stands; the one who asked for it if an engine did
 * @param authors who asked for it or has changed it since it was last approved; where two people are needed, none of them
 *     can approve it
 * @param revision the number of its newest revision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContentView(
        UUID id,
        UUID blogPostId,
        @Nullable UUID campaignId,
        @Nullable UUID voiceId,
        Channel platform,
        ContentStatus status,
        String engine,
        @Nullable Fallback fallback,
        @Nullable String subject,
        @Nullable String previewText,
        String text,
        List<String> hashtags,
        List<String> parts,
        List<Scene> script,
        @Nullable String angle,
        List<Line> lines,
        @Nullable URI link,
        List<URI> media,
        String body,
        int length,
        int maxLength,
        List<Violation> violations,
        @Nullable String statusReason,
        List<PublicationView> publications,
        @Nullable PiecePerformance performance,
        String createdBy,
        String writtenBy,
        List<String> authors,
        int revision,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static ContentView of(
            RepurposedContent content,
            RuleSet ruleSet,
            List<URI> media,
            List<PublicationView> publications,
            @Nullable PiecePerformance performance) {
        PlatformRules rules = ruleSet.of(content.channel);
        String body = content.body();
        return new ContentView(
                content.id,
                content.blogPostId,
                content.campaignId,
                content.voiceId,
                content.channel,
                content.status,
                content.engine,
                content.fallback,
                content.subject,
                content.previewText,
                content.text,
                List.of(content.hashtags),
                content.publishedParts(),
                content.script,
                content.angle,
                content.lines,
                content.link(),
                media,
                body,
                rules.length(body),
                rules.maxLength(),
                content.violations(ruleSet, media),
                content.statusReason,
                publications,
                performance,
                content.createdBy,
                content.writtenBy,
                content.authors().names(),
                content.revision,
                content.createdAt,
                content.updatedAt,
                content.version);
    }
}
