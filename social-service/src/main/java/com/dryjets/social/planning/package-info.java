/** What the events of campaigns and content do to the queue. */
package com.dryjets.social.planning;
