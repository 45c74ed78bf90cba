/**
 * Publishes due posts, exactly once as far as networks allow: stores the attempt, calls the network, stores the outcome.
 * An attempt without an outcome is looked up at the network before anything else is done.
 *
 * <p>Start reading at {@code Publisher}.
 */
package com.dryjets.social.publishing;
