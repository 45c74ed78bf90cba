/** X API v2: OAuth 2.0, posts, media and metrics. */
package com.dryjets.local.sandbox.network.x;
