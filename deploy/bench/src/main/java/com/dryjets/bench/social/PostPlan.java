package com.dryjets.bench.social;

import com.dryjets.bench.platform.SocialAccounts.Connected;
import com.dryjets.contracts.marketing.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The posts of one run, in turn for each account. Every text is different and begins with the run's name, by which the
 * networks' posts are distinguished.
 *
 * @param spread the time over which they are due, evenly; zero for all at once
 * @param media where pictures and videos are, if the posts are threads and have media as well; otherwise they are plain
 */
record PostPlan(
        String name,
        UUID campaign,
        List<Connected> accounts,
        int posts,
        Instant begin,
        Duration spread,
        Optional<MediaServer> media) {

    /** Only for networks that fetch a picture themselves, which the sandbox does not do. */
    private static final String PICTURE = "https://media.example/picture.jpg";

    Connected account(int post) {
        return accounts.get(post % accounts.size());
    }

    Instant due(int post) {
        return begin.plusMillis(spread.toMillis() * post / posts);
    }

    PostForm form(int post) {
        Channel channel = account(post).channel();
        return media.isPresent() ? PostForm.mixed(channel, post / accounts.size()) : PostForm.plain(channel);
    }

    static String text(String name, int post) {
        return text(name, post, 0);
    }

    private static String text(String name, int post, int part) {
        return "%s %06d/%d: Three ways to write a formula without fear, and one that saves an hour a week."
                .formatted(name, post, part);
    }

    /** A part of a post: the post itself, or one of a thread's. */
    record Part(int post, int part) {}

    /** The part that a text belongs to. */
    Part part(String text) {
        int number = name.length() + 1;
        return new Part(
                Integer.parseInt(text.substring(number, number + 6)),
                Character.getNumericValue(text.charAt(number + 7)));
    }

    /** The request that schedules a post. */
    Map<String, Object> request(int post) {
        Map<String, Object> request =
                request(campaign, account(post), text(name, post), due(post).toString());
        media.ifPresent(server -> shape(request, post, server));
        return request;
    }

    private void shape(Map<String, Object> request, int post, MediaServer server) {
        PostForm form = form(post);
        switch (form) {
            case TEXT -> {}
            case THREAD -> {
                request.remove("content");
                request.put(
                        "parts",
                        IntStream.range(0, form.parts())
                                .mapToObj(part -> text(name, post, part))
                                .toList());
            }
            case PICTURE -> request.put("media", List.of(picture(server.picture(1))));
            case PICTURES -> request.put("media", List.of(picture(server.picture(1)), picture(server.picture(2))));
            case VIDEO -> request.put("media", List.of(Map.of("url", server.clip(), "type", "video/mp4")));
        }
    }

    /** The request that schedules a plain post. */
    static Map<String, Object> request(UUID campaign, Connected account, String text, String scheduledTime) {
        Map<String, Object> request = new HashMap<>();
        request.put("campaignId", campaign);
        request.put("platform", account.channel());
        request.put("accountId", account.id());
        request.put("content", text);
        request.put("scheduledTime", scheduledTime);
        if (PostForm.plain(account.channel()) == PostForm.PICTURE) {
            request.put("media", List.of(picture(PICTURE)));
        }
        if (account.channel() == Channel.TIKTOK) {
            request.put("options", Map.of("privacy", "PUBLIC_TO_EVERYONE"));
        }
        return request;
    }

    private static Map<String, String> picture(String url) {
        return Map.of("url", url, "type", "image/jpeg", "altText", "A spreadsheet");
    }
}
