/**
 * Asks the networks for the counters of published posts.
 *
 * <p>Start reading at {@code Poller}.
 */
@NullMarked
package com.dryjets.social.polling;

import org.jspecify.annotations.NullMarked;
