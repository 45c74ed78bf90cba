/** Bluesky's own server for tests. Start reading at {@code BlueskyServer}. */
package com.dryjets.testkit.bluesky;
