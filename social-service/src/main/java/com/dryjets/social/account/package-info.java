/**
 * Accounts at social networks: connecting them, their encrypted tokens and the refresh of these, what they need a person
 * for, and the rate limits that their networks report. Owns the tables {@code social_account}, {@code account_login} and
 * {@code rate_limit}.
 *
 * <p>Start reading at {@code AccountResource}; publishing and polling use {@code AccountAccess}.
 */
@NullMarked
package com.dryjets.social.account;

import org.jspecify.annotations.NullMarked;
