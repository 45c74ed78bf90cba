package com.dryjets.social.post;

import com.dryjets.kit.work.Lease;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.Step;
import java.util.UUID;

/**
 * A step that is about to be performed, or whose outcome is looked up. The ledger has it already.
 *
 * @param number of the attempt, from 1, over all steps of the post
 * @param lease while it is held, no other replica acts on the post
 */
public record PublishTask(Post post, UUID accountId, Progress progress, Step step, int number, Lease lease) {

    /** The step that shows a post, or the first part of a thread. */
    static final Step FIRST = new Step(Step.Kind.PUBLISH, 0);

    /** Whether the network is working on a step that people see, or will see, without another call. */
    public boolean isFollowed() {
        return step.isVisible() && progress.pendingId(step).isPresent();
    }

    /** Whether the step shows the post or a part of it, from which other posts keep their distance. */
    boolean showsPart() {
        return step.kind() == Step.Kind.PUBLISH;
    }

    /** The post as its network gets it. */
    public NetworkPost networkPost() {
        return post.networkPost();
    }
}
