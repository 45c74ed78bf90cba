/**
 * Sends due posts out, once as far as networks allow: the attempt is written down, the network called, the outcome
 * written down; an attempt without an outcome is looked up at the network before anything else is done.
 *
 * <p>Start reading at {@code Publisher}.
 */
package com.dryjets.social.publishing;
