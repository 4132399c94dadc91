/**
 * Listening posts: what a vendor's system sends in its own words becomes events. A delivery is
 * verified as the vendor signs it ({@code signature}), read as its documentation says ({@code
 * system}), and told as CloudEvents, which the one door for events then takes as from any sender.
 * Nothing here knows HTTP or the rest of Glidepath.
 */
@NullMarked
package io.glidepath.vendor;

import org.jspecify.annotations.NullMarked;
