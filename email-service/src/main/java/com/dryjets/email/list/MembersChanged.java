package com.dryjets.email.list;

/**
 * What became of a request to subscribe contacts.
 *
 * @param subscribed contacts who were not subscribed before
 * @param refused contacts who unsubscribed from the list themselves; only they can subscribe again
 */
public record MembersChanged(int subscribed, int refused) {}
