/**
 * Posts: their states, who may change them and when, and the ledger of publication attempts. Owns the tables {@code
 * post}, {@code publish_step}, {@code post_placement} and {@code post_count}.
 *
 * <p>Start reading at {@code PostTransitions}, then {@code PostService} for changes by people and campaigns, and {@code
 * PublishService} for publishing.
 */
@NullMarked
package com.dryjets.social.post;

import org.jspecify.annotations.NullMarked;
