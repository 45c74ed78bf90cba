package com.dryjets.social.queue;

import com.dryjets.social.post.PostCount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a campaign's queue, with counts of all its posts by platform and status. */
public record QueueView(List<PostView> items, @Nullable String nextCursor, List<PostCount> counts) {}
