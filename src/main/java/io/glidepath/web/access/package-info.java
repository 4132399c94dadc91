/** Who may come in: tokens, tickets, sign-in, origins, and the pages that are behind it. */
@NullMarked
package io.glidepath.web.access;

import org.jspecify.annotations.NullMarked;
