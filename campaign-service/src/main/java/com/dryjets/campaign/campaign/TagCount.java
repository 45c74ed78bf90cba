package com.dryjets.campaign.campaign;

/**
 * A tag in use.
 *
 * @param campaigns how many campaigns have it, without archived ones
 */
public record TagCount(String tag, long campaigns) {}
