/** What the networks store: accounts, posts and their simulated audience. */
package com.dryjets.local.sandbox.network.feed;
