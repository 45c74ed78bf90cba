/** The posts that wait, went out or will not, with the ledger of attempts, and what people do to them. */
package com.dryjets.social.queue;
