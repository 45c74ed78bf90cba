/** What campaigns have to do with pieces: a copied campaign gets copies of the original's. */
package com.dryjets.content.campaign;
