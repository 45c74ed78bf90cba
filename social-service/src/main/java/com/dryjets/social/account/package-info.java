/**
 * The tenants' accounts at social networks: encrypted tokens, their status, and what networks say about rate limits. Owns
 * the tables {@code social_account} and {@code rate_limit}.
 *
 * <p>Start reading at {@code AccountService}, then {@code AccountAccess}.
 */
package com.dryjets.social.account;
