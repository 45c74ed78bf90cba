package com.dryjets.local.sandbox.network.http;

import com.dryjets.local.sandbox.network.feed.Account;
import com.dryjets.local.sandbox.network.feed.Accounts;
import com.dryjets.local.sandbox.network.feed.Attachment;
import com.dryjets.local.sandbox.network.feed.Audience;
import com.dryjets.local.sandbox.network.feed.Content;
import com.dryjets.local.sandbox.network.feed.Counters;
import com.dryjets.local.sandbox.network.feed.Media;
import com.dryjets.local.sandbox.network.feed.MediaStore;
import com.dryjets.local.sandbox.network.feed.Post;
import com.dryjets.local.sandbox.network.feed.PostStore;
import com.dryjets.local.sandbox.network.oauth.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What every network works with: accounts, tokens, posts, media and their audience. */
public record World(
        Accounts accounts,
        TokenStore tokens,
        PostStore posts,
        MediaStore media,
        Audience audience,
        RateLimits limits,
        Rules rules,
        Clock clock) {

    /**
     * Rules of the networks that differ between a test, a demo and a benchmark.
     *
     * @param clientSecret the secret of every app
     * @param duplicateWindow how long X and LinkedIn refuse the same text again
     * @param videoProcessing how long a network processes a video or carousel
     * @param privateMetrics how long X reports a post's private metrics
     * @param graphVersions accepted versions of the Graph API, oldest first
     * @param oldestLinkedInVersion the oldest active version, such as 202506
     * @param instagramLimit posts an Instagram account may publish in a day
     * @param audited whether the TikTok app may post publicly
     */
    public record Rules(
            String clientSecret,
            Duration duplicateWindow,
            Duration videoProcessing,
            Duration privateMetrics,
            List<String> graphVersions,
            int oldestLinkedInVersion,
            int instagramLimit,
            boolean audited) {}

    public Instant now() {
        return clock.instant();
    }

    public Counters counters(Post post) {
        return audience.countersAt(post, now());
    }

    /** Finds a post of the account with the same text, if the network still refuses to publish it again. */
    public Optional<Post> duplicate(Account account, Content content) {
        return posts.duplicate(account, content.text(), rules.duplicateWindow());
    }

    /** Returns the account's media that are ready to be attached, in the given order; those that are not are missing. */
    public List<Attachment> ready(Account account, List<String> ids) {
        Instant now = now();
        return ids.stream()
                .flatMap(id -> media.find(account, id).stream())
                .filter(found -> found.state(now) == Media.State.READY)
                .map(Media::attachment)
                .toList();
    }
}
