/** Bluesky: the parts of an AT Protocol server that a client needs to post. */
package com.dryjets.local.sandbox.network.bluesky;
