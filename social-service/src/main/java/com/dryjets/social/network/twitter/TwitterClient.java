package com.dryjets.social.network.twitter;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.network.Counters;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.Feature;
import com.dryjets.social.network.NetworkClient;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Profile;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.RecentPage;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.ShownPost;
import com.dryjets.social.network.Step;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.network.http.NetworkAnswer;
import com.dryjets.social.network.twitter.TwitterAnswers.Call;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * X through its API v2 (docs.x.com). Edits are left out: on X an edit makes a post with another id, and only subscribers
 * may edit, for 30 minutes.
 */
@Singleton
class TwitterClient implements NetworkClient {

    private static final Set<Feature> FEATURES = Set.of(
            Feature.THREAD,
            Feature.FIRST_COMMENT,
            Feature.ALT_TEXT,
            Feature.DELETE,
            Feature.LINK_PREVIEW,
            Feature.AI_DISCLOSURE);

    /** Posts that {@code GET /2/tweets} answers at once. */
    private static final int BATCH = 100;

    private final TwitterHttp http;
    private final TwitterUploads uploads;
    private final TwitterPosting posting;
    private final TwitterTimeline timeline;

    TwitterClient(
            @RestClient TwitterHttp http, TwitterUploads uploads, TwitterPosting posting, TwitterTimeline timeline) {
        this.http = http;
        this.uploads = uploads;
        this.posting = posting;
        this.timeline = timeline;
    }

    @Override
    public Channel channel() {
        return Channel.TWITTER;
    }

    @Override
    public Set<Feature> features() {
        return FEATURES;
    }

    @Override
    public Uni<Reply<Profile>> profile(Credentials account) {
        return TwitterAnswers.read(
                http.me(account.bearer(), "profile_image_url"), Call.PROFILE, TwitterClient::profile);
    }

    private static Profile profile(NetworkAnswer answer) {
        return new Profile(
                answer.text("/data/id"),
                answer.text("/data/name"),
                answer.text("/data/username"),
                answer.find("/data/profile_image_url").map(URI::create).orElse(null));
    }

    @Override
    public List<Step> plan(NetworkPost post) {
        return TwitterPlan.steps(post);
    }

    @Override
    public Uni<Reply<StepResult>> perform(Credentials account, NetworkPost post, Step step, Progress progress) {
        return Uni.createFrom()
                .deferred(() -> step.kind() == Step.Kind.UPLOAD
                        ? uploads.perform(account, post, step, progress)
                        : posting.perform(account, post, step, progress));
    }

    @Override
    public Uni<Reply<RecentPage>> recent(Credentials account, Instant since, @Nullable String cursor) {
        return timeline.recent(account, since, cursor);
    }

    @Override
    public boolean isSameText(String sent, String found) {
        return TwitterTexts.isSame(sent, found);
    }

    @Override
    public Uni<Reply<Map<String, Counters>>> counters(Credentials account, List<ShownPost> posts) {
        return timeline.counters(account, posts);
    }

    @Override
    public int countersBatch() {
        return BATCH;
    }

    @Override
    public Uni<Reply<Void>> delete(Credentials account, String externalId) {
        return TwitterAnswers.<Optional<Void>>read(
                        http.delete(account.bearer(), externalId),
                        Call.DELETE,
                        answer -> answer.status() == 404 ? Optional.of(Optional.empty()) : Optional.empty(),
                        answer -> Optional.empty())
                .map(reply -> reply.map(deleted -> null));
    }

    @Override
    public URI url(Credentials account, String externalId) {
        return TwitterPosting.url(externalId);
    }
}
