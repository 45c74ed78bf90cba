package com.dryjets.social.platform;

import com.dryjets.contracts.marketing.Channel;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** What we ask of a social network. Every operation fails with {@link PlatformFailure} and with nothing else. */
public interface PlatformClient {

    Channel channel();

    /** Checks the token and that it acts for the account; gives the account's name at the network. */
    Uni<Reply<String>> verify(Credentials account);

    /** Makes a post visible; gives the network's id of it. */
    Uni<Reply<String>> publish(Credentials account, Draft draft);

    /** How many calls, one after the other, {@link #publish} makes. */
    int callsToPublish();

    /** The account's newest posts, at least 50 where there are so many. */
    Uni<Reply<List<RecentPost>>> recent(Credentials account);

    /** The cumulative counters of posts, by their id at the network; what is gone is absent. */
    Uni<Reply<Map<String, Counters>>> counters(Credentials account, List<String> externalIds);

    /** How many posts {@link #counters} takes at once. */
    int countersBatch();

    /** Where people see the post. */
    String url(Credentials account, String externalId);
}
