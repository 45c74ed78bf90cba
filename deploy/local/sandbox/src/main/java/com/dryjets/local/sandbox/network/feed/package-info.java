/** What the networks store: accounts, posts, media and their simulated audience. */
package com.dryjets.local.sandbox.network.feed;
