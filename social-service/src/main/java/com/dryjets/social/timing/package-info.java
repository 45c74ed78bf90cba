/** Posting times: the networks' usual hours, and how posts spread over a campaign's window. */
package com.dryjets.social.timing;
