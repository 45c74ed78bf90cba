package com.dryjets.content.repurposing;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.platform.PlatformRules;
import com.dryjets.platform.Violation;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece as it is answered.
 *
 * @param engine what made it
 * @param text without link and hashtags
 * @param body as it goes out
 * @param length of the body, as the platform counts it
 * @param violations rules of the platform that it breaks; none but advice may be left when it is approved
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContentView(
        UUID id,
        UUID blogPostId,
        @Nullable UUID campaignId,
        Channel platform,
        ContentStatus status,
        String engine,
        @Nullable String subject,
        @Nullable String previewText,
        String text,
        List<String> hashtags,
        @Nullable URI link,
        List<URI> media,
        String body,
        int length,
        int maxLength,
        List<Violation> violations,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static ContentView of(RepurposedContent content) {
        PlatformRules rules = PlatformRules.of(content.channel);
        String body = content.body();
        return new ContentView(
                content.id,
                content.blogPostId,
                content.campaignId,
                content.channel,
                content.status,
                content.engine,
                content.subject,
                content.previewText,
                content.text,
                List.of(content.hashtags),
                content.link(),
                content.media(),
                body,
                rules.length(body),
                rules.maxLength(),
                content.violations(),
                content.createdAt,
                content.updatedAt,
                content.version);
    }
}
