/**
 * TikTok through its Content Posting API and Display API v2 (developers.tiktok.com, looked up in November 2026).
 *
 * <p>Start reading at {@code TikTokClient}.
 */
@NullMarked
package com.dryjets.social.network.tiktok;

import org.jspecify.annotations.NullMarked;
