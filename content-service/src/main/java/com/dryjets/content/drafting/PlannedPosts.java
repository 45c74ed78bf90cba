package com.dryjets.content.drafting;

import com.dryjets.content.blog.CreateBlogPost;
import com.dryjets.contracts.event.InsightEvent.PlannedContent;
import com.dryjets.contracts.event.InsightEvent.StrategyApplied;
import com.dryjets.contracts.identifier.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Turns the content plan of a strategy into blog posts to write: one for each topic, because pieces for channels are made
 * from posts. Its text is a brief that says what to make of the post, where and when.
 */
final class PlannedPosts {

    private static final int MAX_NAME = 200;
    private static final String MARKDOWN = "([\\\\`*_\\[\\]<>#|~])";

    private PlannedPosts() {}

    /**
     * A post to write.
     *
     * @param key derived from the campaign and the topic, so that another version of the strategy finds the post of the same
     *     topic
     */
    record PlannedPost(UUID key, CreateBlogPost post) {}

    /** The posts in the order of their first pieces. */
    static List<PlannedPost> of(StrategyApplied strategy) {
        Map<UUID, List<PlannedContent>> topics = strategy.contentPlan().stream()
                .filter(piece -> !title(piece).isEmpty())
                .collect(Collectors.groupingBy(
                        piece -> key(strategy.campaignId(), title(piece)), LinkedHashMap::new, Collectors.toList()));
        return topics.entrySet().stream()
                .map(topic -> new PlannedPost(topic.getKey(), post(strategy, topic.getValue())))
                .toList();
    }

    /** Upper and lower case make no other topic: a model that plans again may write a title differently. */
    private static UUID key(UUID campaignId, String title) {
        return Ids.of("campaign", campaignId, "topic", title.toLowerCase(Locale.ROOT));
    }

    private static CreateBlogPost post(StrategyApplied strategy, List<PlannedContent> topic) {
        String pieces = topic.stream().map(PlannedPosts::line).distinct().collect(Collectors.joining("\n"));
        String campaign = CreateBlogPost.fitting(oneLine(strategy.campaignName()), MAX_NAME);
        String brief = """
                Brief from Ava’s strategy for the campaign “%s”, version %d. Replace it with your post. Then make these \
                pieces from the post:

                %s
                """.formatted(campaign.replaceAll(MARKDOWN, "\\\\$1"), strategy.version(), pieces);
        return new CreateBlogPost(title(topic.getFirst()), brief, null, null, null, null, null, null, null, null);
    }

    private static String title(PlannedContent piece) {
        return CreateBlogPost.fitting(oneLine(piece.topic()), CreateBlogPost.MAX_TITLE);
    }

    private static String line(PlannedContent piece) {
        return "- %s, %s: %s".formatted(piece.date(), piece.channel().label(), opening(piece.angle()));
    }

    /** An angle that a newer version of Ava knows is simply named. */
    private static String opening(String angle) {
        return switch (angle) {
            case "QUESTION" -> "open with a question";
            case "NUMBER" -> "open with a number";
            case "CONTRAST" -> "open with a contrast";
            case "READER" -> "address the reader";
            case "CLAIM" -> "open with a claim";
            case "QUOTATION" -> "open with a quotation";
            case "LIST" -> "make it a list";
            default -> "angle " + oneLine(angle).replaceAll(MARKDOWN, "\\\\$1");
        };
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
