package com.dryjets.social.account;

import java.time.Duration;

/** How many posts a network takes of an account in any window of a length, as far as it has told. */
public record PostQuota(int posts, Duration window) {}
