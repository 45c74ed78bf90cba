package com.dryjets.bench.social;

import com.dryjets.bench.platform.SocialAccounts.Connected;
import com.dryjets.contracts.marketing.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The posts of one run, in turn for each account. Every text is different and begins with the run's name, by which the
 * networks' posts are distinguished.
 *
 * @param spread the time over which they are due, evenly; zero for all at once
 */
record PostPlan(String name, UUID campaign, List<Connected> accounts, int posts, Instant begin, Duration spread) {

    private static final String PICTURE = "https://media.example/picture.jpg";

    Connected account(int post) {
        return accounts.get(post % accounts.size());
    }

    Instant due(int post) {
        return begin.plusMillis(spread.toMillis() * post / posts);
    }

    String text(int post) {
        return text(name, post);
    }

    static String text(String name, int post) {
        return "%s %06d. Three ways to write a formula without fear, and one that saves an hour a week."
                .formatted(name, post);
    }

    /** The number of the post that a text belongs to. */
    int number(String text) {
        return Integer.parseInt(text.substring(name.length() + 1, name.length() + 7));
    }

    /** The request that schedules a post. */
    Map<String, Object> request(int post) {
        return request(campaign, account(post), text(post), due(post).toString());
    }

    static Map<String, Object> request(UUID campaign, Connected account, String text, String scheduledTime) {
        Map<String, Object> request = new HashMap<>();
        request.put("campaignId", campaign);
        request.put("platform", account.channel());
        request.put("accountId", account.id());
        request.put("content", text);
        request.put("scheduledTime", scheduledTime);
        if (account.channel() == Channel.INSTAGRAM || account.channel() == Channel.TIKTOK) {
            request.put("media", List.of(Map.of("url", PICTURE, "type", "image/jpeg", "altText", "A spreadsheet")));
        }
        if (account.channel() == Channel.TIKTOK) {
            request.put("options", Map.of("privacy", "PUBLIC_TO_EVERYONE"));
        }
        return request;
    }
}
