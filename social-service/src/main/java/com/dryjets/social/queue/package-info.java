/**
 * The queue: what campaigns, approved content and people put into it, move, hold and take out.
 *
 * <p>Start reading at {@code CampaignEventsConsumer} and {@code CampaignScheduler}, or {@code QueueResource} for what people
 * do.
 */
@NullMarked
package com.dryjets.social.queue;

import org.jspecify.annotations.NullMarked;
