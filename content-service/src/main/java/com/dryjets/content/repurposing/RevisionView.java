package com.dryjets.content.repurposing;

import com.dryjets.content.leo.Line;
import com.dryjets.content.leo.Scene;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a piece with its contents.
 *
 * @param text the text without link and hashtags; of a thread, its first post
 * @param parts the posts of a thread as they are published; empty for a single post
 * @param media addresses of its pictures or videos; of files in the library, links that work for 30 days
 * @param body the text as it is published
 * @param length the length of the body as the platform counts it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevisionView(
        RevisionSummary revision,
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
        int length) {

    static RevisionView of(ContentRevision revision, Channel channel, List<URI> media) {
        String body = revision.body(channel);
        return new RevisionView(
                RevisionSummary.of(revision),
                revision.subject,
                revision.previewText,
                revision.text,
                List.of(revision.hashtags),
                revision.copy().publishedParts(channel, revision.link()),
                revision.script,
                revision.angle,
                revision.lines,
                revision.link(),
                media,
                body,
                PlatformRules.of(channel).length(body));
    }
}
