/**
 * Passes on what networks count for published posts: their cumulative counters as differences, each once.
 *
 * <p>Start reading at {@code Poller}.
 */
package com.dryjets.social.engagement;
