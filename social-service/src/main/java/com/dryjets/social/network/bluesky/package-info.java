/**
 * Bluesky through the AT Protocol (atproto.com/specs), with the lexicons of {@code @atproto/api} of November 2026: {@code
 * com.atproto.server}, {@code com.atproto.repo}, {@code com.atproto.identity}, {@code app.bsky.feed} and {@code
 * app.bsky.richtext.facet}. Every account lives on a server of its own, its personal data server.
 */
@NullMarked
package com.dryjets.social.network.bluesky;

import org.jspecify.annotations.NullMarked;
