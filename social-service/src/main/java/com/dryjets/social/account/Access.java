package com.dryjets.social.account;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.network.Credentials;
import java.util.UUID;

/**
 * A connected account with what a call acts with.
 *
 * @param tokenVersion of the tokens; what a call meets says nothing about later ones
 */
public record Access(UUID accountId, String tenant, Channel channel, Credentials credentials, long tokenVersion) {}
