package com.dryjets.social.post;

import com.dryjets.contracts.marketing.Channel;

/** The number of a campaign's posts of one platform in one state. */
public record PostCount(Channel platform, PostStatus status, long posts) {}
