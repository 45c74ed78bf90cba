/** When posts go out: the networks' usual hours, and how posts are spread over a campaign's window. */
package com.dryjets.social.timing;
