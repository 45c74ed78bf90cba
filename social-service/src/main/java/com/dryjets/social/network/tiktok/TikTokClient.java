package com.dryjets.social.network.tiktok;

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
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** TikTok, which lets applications publish videos and photos and read public posts, and neither edit, delete nor comment. */
@Singleton
class TikTokClient implements NetworkClient {

    private static final Set<Feature> FEATURES = Set.of(Feature.PRIVACY, Feature.AI_DISCLOSURE);
    private static final String PROFILE = "open_id,avatar_url,display_name,username";

    /** Videos that "Query Videos" answers at once. */
    private static final int BATCH = 20;

    private final TikTokHttp http;
    private final TikTokAnswers answers;
    private final TikTokCreator creators;
    private final TikTokPosting posting;
    private final TikTokVideos videos;

    TikTokClient(
            @RestClient TikTokHttp http,
            TikTokAnswers answers,
            TikTokCreator creators,
            TikTokPosting posting,
            TikTokVideos videos) {
        this.http = http;
        this.answers = answers;
        this.creators = creators;
        this.posting = posting;
        this.videos = videos;
    }

    @Override
    public Channel channel() {
        return Channel.TIKTOK;
    }

    @Override
    public Set<Feature> features() {
        return FEATURES;
    }

    @Override
    public Uni<Reply<Profile>> profile(Credentials account) {
        return answers.read(http.user(account.bearer(), PROFILE)).map(data -> Reply.of(profile(data.path("user"))));
    }

    private static Profile profile(JsonNode user) {
        String picture = user.path("avatar_url").asText("");
        String handle = user.path("username").asText("");
        return new Profile(
                user.path("open_id").asText(),
                user.path("display_name").asText(),
                handle.isEmpty() ? null : handle,
                picture.isEmpty() ? null : URI.create(picture));
    }

    @Override
    public List<Step> plan(NetworkPost post) {
        return TikTokPlan.steps(post);
    }

    @Override
    public Uni<Reply<StepResult>> perform(Credentials account, NetworkPost post, Step step, Progress progress) {
        return Uni.createFrom()
                .deferred(() -> posting.perform(account, post, step, progress))
                .map(Reply::of);
    }

    /** The step that publishes a video reads all of it to send its last part, and asks first whether that has arrived. */
    @Override
    public boolean isRepeatable(NetworkPost post, Step step) {
        return step.equals(TikTokPlan.PUBLISH) && TikTokPlan.isVideo(post);
    }

    /** Asks for the status or the account's settings, and then publishes. */
    @Override
    public int calls(Step step) {
        return 2;
    }

    @Override
    public Uni<Reply<RecentPage>> recent(Credentials account, Instant since, @Nullable String cursor) {
        return videos.recent(account, since, cursor).map(Reply::of);
    }

    @Override
    public boolean isListed(NetworkPost post) {
        return videos.isListed(post);
    }

    @Override
    public boolean isSameText(String sent, String found) {
        return TikTokVideos.isSameText(sent, found);
    }

    @Override
    public Uni<Reply<Map<String, Counters>>> counters(Credentials account, List<ShownPost> posts) {
        return videos.counters(account, posts).map(Reply::of);
    }

    @Override
    public int countersBatch() {
        return BATCH;
    }

    @Override
    public Uni<Reply<List<String>>> privacyLevels(Credentials account) {
        return creators.ask(account).map(creator -> Reply.of(TikTokCreator.privacyLevels(creator)));
    }

    /** Null: an address contains the account's name, and only TikTok knows it for sure. */
    @Override
    public @Nullable URI url(Credentials account, String externalId) {
        return null;
    }
}
