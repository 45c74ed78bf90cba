package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.marketing.Channel;
import java.util.List;
import java.util.stream.Stream;

/** What usually works on a channel, in a marketer's words and without figures. */
final class Tactics {

    private Tactics() {}

    static List<String> of(String type, Channel channel) {
        return Stream.concat(Stream.of(first(type, channel)), onChannel(channel).stream())
                .toList();
    }

    private static String first(String type, Channel channel) {
        return switch (type) {
            case "AWARENESS" ->
                channel == Channel.EMAIL
                        ? "Ask readers to forward the email, and put the story first."
                        : "Make every post understandable without a click.";
            case "ENGAGEMENT" ->
                channel == Channel.EMAIL
                        ? "Ask one question that can be answered by a reply."
                        : "Ask a question in each post, and answer replies on the same day.";
            case "RETENTION" ->
                channel == Channel.EMAIL
                        ? "Write to customers by what they have bought or used."
                        : "Show what customers do with what they already have.";
            default ->
                channel == Channel.EMAIL
                        ? "Give each email one offer and one button."
                        : "Link every post to the page where people can decide.";
        };
    }

    private static List<String> onChannel(Channel channel) {
        return switch (channel) {
            case EMAIL ->
                List.of(
                        "Test two subject lines on a part of the list before the rest gets the email.",
                        "Leave out contacts who have not opened anything for a long time.");
            case LINKEDIN -> List.of("Open with what a professional reader learns.", "Let colleagues share the posts.");
            case TWITTER -> List.of("Turn long topics into threads.", "Join conversations about the topic.");
            case FACEBOOK -> List.of("Use a picture with people.", "Use short texts, and links with a preview.");
            case INSTAGRAM -> List.of("Show, and tell little.", "Turn lists into carousels.");
            case TIKTOK -> List.of("Say the point in the opening seconds.", "Use captions: many watch without sound.");
            case BLUESKY -> List.of("Write as a person and not as a brand.", "Add alternative texts to pictures.");
            case ADS ->
                List.of(
                        "Run two texts against each other, and stop the weaker one.",
                        "Exclude people who have already converted.");
        };
    }
}
