/** What the networks keep: accounts, posts and the audience that answers them. */
package com.dryjets.local.sandbox.network.feed;
