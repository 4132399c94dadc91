/** Who people are: a sign-in provider that vouches for them, links that admins make, who came. */
@NullMarked
package io.glidepath.web.people;

import org.jspecify.annotations.NullMarked;
