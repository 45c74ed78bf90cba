package com.dryjets.social.platform;

import com.dryjets.contracts.marketing.Channel;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** A social network. Every operation fails with a {@link PlatformFailure} only. */
public interface PlatformClient {

    Channel channel();

    /** Verifies that the token can act for the account; returns the account's name at the network. */
    Uni<Reply<String>> verify(Credentials account);

    /** Publishes a post; returns the network's id of it. */
    Uni<Reply<String>> publish(Credentials account, Draft draft);

    /** Returns how many consecutive calls {@link #publish} makes. */
    int callsToPublish();

    /** Lists the account's newest posts, at least 50 if there are as many. */
    Uni<Reply<List<RecentPost>>> recent(Credentials account);

    /** Reads the cumulative counters of posts by their ids at the network; a deleted post is absent. */
    Uni<Reply<Map<String, Counters>>> counters(Credentials account, List<String> externalIds);

    /** Returns how many posts {@link #counters} accepts at once. */
    int countersBatch();

    /** Returns the address at which people see the post. */
    String url(Credentials account, String externalId);
}
