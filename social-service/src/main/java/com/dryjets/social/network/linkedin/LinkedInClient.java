package com.dryjets.social.network.linkedin;

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
import com.dryjets.social.network.linkedin.LinkedInAnswers.Call;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * LinkedIn's organizations. Members are left out: LinkedIn lets only selected applications read a member's posts, so an
 * unknown outcome could not be settled.
 */
@Singleton
class LinkedInClient implements NetworkClient {

    private static final Set<Feature> FEATURES =
            Set.of(Feature.FIRST_COMMENT, Feature.ALT_TEXT, Feature.EDIT, Feature.DELETE, Feature.LINK_PREVIEW);

    /** Posts in one request, so that its address stays short. */
    private static final int BATCH = 50;

    private final LinkedInHttp http;
    private final LinkedInAnswers answers;
    private final LinkedInUploads uploads;
    private final LinkedInPosting posting;
    private final LinkedInFeed feed;

    LinkedInClient(
            @RestClient LinkedInHttp http,
            LinkedInAnswers answers,
            LinkedInUploads uploads,
            LinkedInPosting posting,
            LinkedInFeed feed) {
        this.http = http;
        this.answers = answers;
        this.uploads = uploads;
        this.posting = posting;
        this.feed = feed;
    }

    @Override
    public Channel channel() {
        return Channel.LINKEDIN;
    }

    @Override
    public Set<Feature> features() {
        return FEATURES;
    }

    @Override
    public Uni<Reply<Profile>> profile(Credentials account) {
        String urn = Organization.urn(account);
        return answers.read(
                http.organization(account.bearer(), Organization.number(urn)),
                Call.READ,
                answer -> new Profile(
                        urn,
                        answer.text("/localizedName"),
                        answer.find("/vanityName").orElse(null),
                        null));
    }

    @Override
    public List<Step> plan(NetworkPost post) {
        return LinkedInPlan.steps(post);
    }

    @Override
    public Uni<Reply<StepResult>> perform(Credentials account, NetworkPost post, Step step, Progress progress) {
        return Uni.createFrom()
                .deferred(() -> step.kind() == Step.Kind.UPLOAD
                        ? uploads.perform(account, post, step, progress)
                        : posting.perform(account, post, step, progress));
    }

    /** Looks for the comment before it is written. */
    @Override
    public int calls(Step step) {
        return step.kind() == Step.Kind.COMMENT ? 2 : 1;
    }

    @Override
    public Uni<Reply<RecentPage>> recent(Credentials account, Instant since, @Nullable String cursor) {
        return feed.recent(account, since, cursor);
    }

    @Override
    public boolean isSameText(String sent, String found) {
        return LittleText.isSame(sent, found);
    }

    @Override
    public Uni<Reply<Map<String, Counters>>> counters(Credentials account, List<ShownPost> posts) {
        return feed.counters(account, posts);
    }

    @Override
    public int countersBatch() {
        return BATCH;
    }

    @Override
    public Uni<Reply<Void>> edit(Credentials account, String externalId, String text) {
        return posting.edit(account, externalId, text);
    }

    @Override
    public Uni<Reply<Void>> delete(Credentials account, String externalId) {
        return posting.delete(account, externalId);
    }

    @Override
    public URI url(Credentials account, String externalId) {
        return LinkedInPosting.url(externalId);
    }
}
