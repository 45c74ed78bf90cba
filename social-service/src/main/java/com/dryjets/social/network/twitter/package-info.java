/**
 * X through its API v2 (docs.x.com, specification 2.167, looked up in November 2026).
 *
 * <p>Start reading at {@code TwitterClient}.
 */
@NullMarked
package com.dryjets.social.network.twitter;

import org.jspecify.annotations.NullMarked;
