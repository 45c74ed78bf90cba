/**
 * Posts: their states, who may change them when, and the ledger of what was tried to publish them. Owns the tables {@code
 * post}, {@code publish_step} and {@code post_count}.
 *
 * <p>Start reading at {@code PostTransitions}, then {@code PostService} for what people and campaigns do with posts and
 * {@code PublishService} for what publishing does.
 */
@NullMarked
package com.dryjets.social.post;

import org.jspecify.annotations.NullMarked;
