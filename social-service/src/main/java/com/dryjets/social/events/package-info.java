/** What comes in from Kafka. */
package com.dryjets.social.events;
